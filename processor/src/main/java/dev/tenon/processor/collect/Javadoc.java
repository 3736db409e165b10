package dev.tenon.processor.collect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment, rendered as plain text.
 *
 * @param description the main description, or null
 * @param parameters the texts of the {@code @param} tags by name
 */
record Javadoc(@Nullable String description, Map<String, String> parameters) {
  /** No comment. */
  static final Javadoc NONE = new Javadoc(null, Map.of());

  /** The first sentence of the description without its full stop, or null. */
  @Nullable String firstSentence() {
    if (description == null) {
      return null;
    }
    int end = 0;
    while (end < description.length() && !isEnd(description, end)) {
      end++;
    }
    return description.substring(0, end);
  }

  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    boolean isLast = at + 1 == text.length();
    return c == '\n' || (c == '.' && (isLast || Character.isWhitespace(text.charAt(at + 1))));
  }

  /** The text of a parameter, or null. */
  @Nullable String parameter(String name) {
    return parameters.get(name);
  }
}
