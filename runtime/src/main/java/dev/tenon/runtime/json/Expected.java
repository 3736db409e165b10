package dev.tenon.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was expected, in the words of a violation. */
final class Expected {
  private Expected() {}

  /** Says that {@code name} is none of {@code known}, and which of them was probably meant. */
  static String known(String name, String... known) {
    String nearest = Suggestion.nearest(name, List.of(known));
    if (nearest != null) {
      return "is not known here; did you mean \"" + nearest + "\"?";
    }
    return known.length == 0
        ? "is not known here; nothing is expected"
        : "is not known here; expected are " + String.join(", ", known);
  }

  /** Says that a constructor refused what was read. */
  static String valid(@Nullable String message) {
    return message == null ? "is not valid" : "is not valid: " + Violations.clip(message);
  }

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
