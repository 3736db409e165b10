package dev.tenon.runtime.call;

import java.time.Duration;

/**
 * A number or time of a policy that a setting can change.
 *
 * @param name its name in settings, such as {@code max-attempts}; empty when the policy has only
 *     one, which then has the policy's name
 * @param value its value, a {@code Long} or a {@code Duration}
 * @param min its least value, of the same type
 * @param max its greatest value, of the same type
 */
public record Knob(String name, Object value, Object min, Object max) {
  /** The longest time that a policy can have. */
  public static final Duration LONGEST = Duration.ofDays(365);

  private static final Duration SHORTEST = Duration.ofNanos(1);

  /** A number and its bounds. */
  public static Knob number(String name, long value, long min, long max) {
    return new Knob(name, value, min, max);
  }

  /** A time of more than zero. */
  public static Knob time(String name, Duration value) {
    return new Knob(name, value, SHORTEST, LONGEST);
  }

  /** A time, or none. */
  public static Knob timeOrZero(String name, Duration value) {
    return new Knob(name, value, Duration.ZERO, LONGEST);
  }

  /**
   * Refuses a value out of its bounds.
   *
   * @throws IllegalArgumentException if it is; names the knob, its bounds and the value
   */
  public void check() {
    boolean fits =
        value instanceof Duration time
            ? time.compareTo((Duration) min) >= 0 && time.compareTo((Duration) max) <= 0
            : (long) value >= (long) min && (long) value <= (long) max;
    if (!fits) {
      throw new IllegalArgumentException(
          (name.isEmpty() ? "the value" : name) + " must be " + range() + ", not " + value);
    }
  }

  /** Its bounds, in words. */
  public String range() {
    if (value instanceof Duration) {
      return (Duration.ZERO.equals(min) ? "a time of zero or more" : "a time of more than zero")
          + " and at most 365 days";
    }
    return "a number from " + min + " to " + max;
  }
}
