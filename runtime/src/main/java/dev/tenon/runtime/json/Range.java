package dev.tenon.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number.
 *
 * @param min the lower bound, or {@code null} for none
 * @param minInclusive whether the lower bound itself is allowed
 * @param max the upper bound, or {@code null} for none
 * @param maxInclusive whether the upper bound itself is allowed
 */
public record Range(
    @Nullable BigDecimal min,
    boolean minInclusive,
    @Nullable BigDecimal max,
    boolean maxInclusive) {
  /** Any number. */
  public static final Range ANY = new Range(null, true, null, true);

  /** Numbers from {@code min} on. */
  public static Range atLeast(String min) {
    return new Range(new BigDecimal(min), true, null, true);
  }

  /** Numbers up to {@code max}. */
  public static Range atMost(String max) {
    return new Range(null, true, new BigDecimal(max), true);
  }

  /** Numbers from {@code min} to {@code max}. */
  public static Range between(String min, String max) {
    return new Range(new BigDecimal(min), true, new BigDecimal(max), true);
  }

  /** This range with {@code min} as an exclusive lower bound. */
  public Range above(String min) {
    return new Range(new BigDecimal(min), false, max, maxInclusive);
  }

  /** This range with {@code max} as an exclusive upper bound. */
  public Range below(String max) {
    return new Range(min, minInclusive, new BigDecimal(max), false);
  }

  /** Whether every number is within: it needs not be made a decimal to be compared. */
  boolean isOpen() {
    return min == null && max == null;
  }

  boolean contains(BigDecimal value) {
    BigDecimal low = min;
    BigDecimal high = max;
    return (low == null || value.compareTo(low) >= (minInclusive ? 0 : 1))
        && (high == null || value.compareTo(high) <= (maxInclusive ? 0 : -1));
  }

  /** Whether a number is within, and what became of it as well: 1e-400 is above 0, and made 0. */
  boolean contains(@Nullable BigDecimal value, Number rounded) {
    return value != null && contains(value) && contains(new BigDecimal(rounded.toString()));
  }

  /** Says what is allowed, such as {@code "must be a number from 1 to 50"}. */
  String expected(String kind) {
    StringBuilder text = new StringBuilder("must be ").append(kind);
    BigDecimal low = min;
    BigDecimal high = max;
    if (low != null && high != null && minInclusive && maxInclusive) {
      return text.append(" from ").append(plain(low)).append(" to ").append(plain(high)).toString();
    }
    if (low != null) {
      text.append(minInclusive ? " of at least " : " above ").append(plain(low));
    }
    if (high != null) {
      text.append(low == null ? "" : " and").append(maxInclusive ? " of at most " : " below ");
      text.append(plain(high));
    }
    return text.toString();
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}
