package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/**
 * What is said of a problem.
 *
 * @param id the stable id, such as {@code TN101}
 * @param kind error or warning
 * @param sentence what is wrong, with a place for each argument
 * @param remedy what to do about it, with places for further arguments
 */
public record Wording(String id, Diagnostic.Kind kind, String sentence, String remedy) {
  /** The whole text; {@code arguments} fill the sentence first and then the remedy. */
  String message(Object... arguments) {
    return "[" + id + "] " + String.format(sentence + " " + remedy, arguments);
  }
}
