package dev.tenon.processor.model.policy;

import dev.tenon.processor.model.Origin;
import java.util.List;

/**
 * A text that an annotation names, such as a scope.
 *
 * @param origin where it stands
 * @param text the text
 */
public record Word(Origin origin, String text) {
  /** The texts of {@code words}. */
  public static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }
}
