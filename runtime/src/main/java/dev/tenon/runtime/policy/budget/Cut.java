package dev.tenon.runtime.policy.budget;

/**
 * How much of a value is left: no array has more than {@code elements}, and no text more than
 * {@code characters}, where their schemas let them have less.
 */
record Cut(int elements, int characters) {
  /** All of it. */
  static final Cut NONE = new Cut(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** How many elements of an array stay. */
  int elements(Piece array) {
    return Math.max(Math.min(array.size(), elements), array.shape().leastElements(array.size()));
  }

  /** How many characters of a text stay, the ellipsis counted. */
  int characters(Piece text) {
    int length = text.part().to() - text.part().from() - 2;
    if (!text.shape().clips() || length <= characters) {
      return Integer.MAX_VALUE;
    }
    return Math.max(characters, text.shape().leastCharacters());
  }
}
