package dev.tenon.runtime.json;

import tools.jackson.core.JsonParser;

/** What came, in the words of a violation. */
final class Came {
  private Came() {}

  /** The value that {@code in} stands at. */
  static String at(JsonParser in) {
    return switch (in.currentToken()) {
      case VALUE_STRING -> Violations.quote(in.getString());
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      default -> Violations.clip(in.getString());
    };
  }
}
