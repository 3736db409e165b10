package dev.tenon.processor.collect.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads times such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, as settings have them.
 */
final class Times {
  private static final int MAX_DIGITS = 15;

  private Times() {}

  /** The time that {@code text} stands for, in short form or ISO 8601, or null. */
  static @Nullable Duration parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0) {
      return iso(text);
    }
    if (digits > MAX_DIGITS) {
      return null;
    }
    long count = Long.parseLong(text, 0, digits, 10);
    return switch (text.substring(digits)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> null;
    };
  }

  private static @Nullable Duration iso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
