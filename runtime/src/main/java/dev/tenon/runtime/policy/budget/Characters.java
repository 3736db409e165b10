package dev.tenon.runtime.policy.budget;

/** The characters of a text in JSON: code points, whether they are escaped or not. */
final class Characters {
  private static final int LONG_ESCAPE = 6;

  private Characters() {}

  /** How many there are. */
  static int count(JsonPart text) {
    int count = 0;
    int end = text.to() - 1;
    for (int at = text.from() + 1; at < end; at = next(text.json(), at)) {
      count++;
    }
    return count;
  }

  /** Where the character with this index begins, or where the text is over. */
  static int place(JsonPart text, int index) {
    int end = text.to() - 1;
    int at = text.from() + 1;
    for (int i = 0; i < index && at < end; i++) {
      at = next(text.json(), at);
    }
    return at;
  }

  /** Where the character behind this one begins. */
  private static int next(byte[] json, int at) {
    byte first = json[at];
    if (first == '\\') {
      if (json[at + 1] != 'u') {
        return at + 2;
      }
      boolean isPair =
          isSurrogate(json, at, 'b') && json[at + LONG_ESCAPE] == '\\' && isLow(json, at);
      return isPair ? at + 2 * LONG_ESCAPE : at + LONG_ESCAPE;
    }
    if (first >= 0) {
      return at + 1;
    }
    int bits = first & 0xFF;
    return at + (bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4);
  }

  private static boolean isLow(byte[] json, int at) {
    return json[at + LONG_ESCAPE + 1] == 'u' && isSurrogate(json, at + LONG_ESCAPE, 'f');
  }

  /**
   * Whether the escape is a high ({@code d8} to {@code db}) or low ({@code dc} to {@code df}) half.
   */
  private static boolean isSurrogate(byte[] json, int at, char most) {
    int second = Character.toLowerCase(json[at + 3]);
    return Character.toLowerCase(json[at + 2]) == 'd'
        && (most == 'b'
            ? second == '8' || second == '9' || second == 'a' || second == 'b'
            : second >= 'c' && second <= 'f');
  }
}
