package dev.tenon.runtime.json;

/** What was expected, in the words of a violation. */
final class Expected {
  private Expected() {}

  static String oneOf(String... allowed) {
    return "must be one of \"" + String.join("\", \"", allowed) + "\"";
  }

  static String wholeNumber(long min, long max) {
    if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
      return "must be a whole number of 64 bits";
    }
    if (max == Long.MAX_VALUE) {
      return "must be a whole number of at least " + min;
    }
    if (min == Long.MIN_VALUE) {
      return "must be a whole number of at most " + max;
    }
    return "must be a whole number from " + min + " to " + max;
  }
}
