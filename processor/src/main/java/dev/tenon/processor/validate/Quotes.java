package dev.tenon.processor.validate;

/** Shows pieces of the source in messages. */
final class Quotes {
  private static final int MAX_LENGTH = 60;

  private Quotes() {}

  /** The text on one line, its end left out when it is long, nothing in it hidden. */
  static String clip(String text) {
    String line = HiddenText.visible(text.strip().replaceAll("\\s+", " "));
    if (line.length() <= MAX_LENGTH) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH / 2)) + "\u2026";
  }
}
