package dev.tenon.processor.model;

import java.util.List;

/**
 * The text of a question, in which arguments of the method are shown.
 *
 * @param origin where it stands
 * @param parts its parts in order
 */
public record MessageModel(Origin origin, List<Part> parts) {
  /**
   * A part of a message.
   *
   * @param text literal text, or the name of an argument
   * @param isArgument whether it is the name of an argument
   */
  public record Part(String text, boolean isArgument) {}
}
