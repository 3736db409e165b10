package dev.tenon.testkit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is shown of something that may be long. */
final class Clipped {
  private static final int LONGEST = 600;

  private Clipped() {}

  static String json(@Nullable JsonNode node) {
    return text(String.valueOf(node));
  }

  static String text(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
  }
}
