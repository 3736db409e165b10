package dev.tenon.runtime.json;

/**
 * How long a text may be, in Unicode code points as JSON Schema counts them, or how many elements a
 * list, set, array or map may have.
 *
 * @param min the smallest allowed length, at least 0
 * @param max the greatest allowed length
 * @param notBlank whether a text must have a character that is not white space
 */
public record Length(int min, int max, boolean notBlank) {
  /** Any length. */
  public static final Length ANY = new Length(0, Integer.MAX_VALUE, false);

  boolean allows(int length) {
    return length >= min && length <= max;
  }

  boolean allows(String text) {
    boolean anyLength = min == 0 && max == Integer.MAX_VALUE;
    return (anyLength || allows(text.codePointCount(0, text.length())))
        && !(notBlank && isBlank(text));
  }

  /** Whether a text has white space only, as {@code \\s} of ECMA-262 sees it, and so its schema. */
  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    boolean isLineEnd = (c >= '\t' && c <= '\r') || c == '\u2028' || c == '\u2029';
    return isLineEnd || c == '\ufeff' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Says what is allowed, such as {@code "must have 1 to 10 characters"}. */
  String expected(String unit) {
    String blank = notBlank ? " and must not be blank" : "";
    if (min > 0 && max < Integer.MAX_VALUE) {
      return min == max
          ? "must have " + count(min, unit) + blank
          : "must have " + min + " to " + count(max, unit) + blank;
    }
    if (max < Integer.MAX_VALUE) {
      return "must have at most " + count(max, unit) + blank;
    }
    if (min > 1) {
      return "must have at least " + min + " " + unit + blank;
    }
    return notBlank ? "must not be blank" : "must not be empty";
  }

  /** {@code 1 character} and {@code 2 characters}, {@code 1 entry} and {@code 2 entries}. */
  static String count(int number, String unit) {
    if (number != 1) {
      return number + " " + unit;
    }
    return unit.endsWith("ies")
        ? "1 " + unit.substring(0, unit.length() - 3) + "y"
        : "1 " + unit.substring(0, unit.length() - 1);
  }
}
