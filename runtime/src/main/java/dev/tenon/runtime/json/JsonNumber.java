package dev.tenon.runtime.json;

/**
 * The grammar of a number in JSON, for numbers that arrive as text. {@link java.math.BigDecimal}
 * takes more: a plus sign, a bare point, leading zeros, digits of every script.
 */
final class JsonNumber {
  private JsonNumber() {}

  /** Whether {@code text} is a number that a message may hold. */
  static boolean isOne(String text) {
    if (text.length() > Json.MAX_NUMBER_LENGTH) {
      return false;
    }
    int start = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, start);
    if (whole == start || (text.charAt(start) == '0' && whole > start + 1)) {
      return false;
    }
    int end = whole;
    if (text.startsWith(".", whole)) {
      end = digits(text, whole + 1);
      if (end == whole + 1) {
        return false;
      }
    }
    return end == text.length() || isExponent(text, end);
  }

  private static boolean isExponent(String text, int start) {
    if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
      return false;
    }
    boolean isSigned = text.startsWith("+", start + 1) || text.startsWith("-", start + 1);
    int first = isSigned ? start + 2 : start + 1;
    int end = digits(text, first);
    return end > first && end == text.length();
  }

  /** Where the digits end that begin at {@code start}. */
  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
