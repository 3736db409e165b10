package dev.tenon.runtime.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number. Immutable.
 *
 * @param min the lower bound, or {@code null} for none
 * @param minInclusive whether the lower bound itself is allowed
 * @param max the upper bound, or {@code null} for none
 * @param maxInclusive whether the upper bound itself is allowed
 * @param fraction the most digits behind the decimal point, or -1 for any number of them
 * @param told the parts whose violation is told in the author's words
 */
public record Range(
    @Nullable BigDecimal min,
    boolean minInclusive,
    @Nullable BigDecimal max,
    boolean maxInclusive,
    int fraction,
    List<Told> told) {
  /** Any number. */
  public static final Range ANY = of(null, true, null, true);

  /**
   * A part whose violation is told in the author's words.
   *
   * @param rule the part
   * @param message the words
   */
  public record Told(Range rule, String message) {}

  private static Range of(
      @Nullable BigDecimal min,
      boolean minInclusive,
      @Nullable BigDecimal max,
      boolean maxInclusive) {
    return new Range(min, minInclusive, max, maxInclusive, -1, List.of());
  }

  /** Numbers from {@code min} on. */
  public static Range atLeast(String min) {
    return of(new BigDecimal(min), true, null, true);
  }

  /** Numbers up to {@code max}. */
  public static Range atMost(String max) {
    return of(null, true, new BigDecimal(max), true);
  }

  /** Numbers from {@code min} to {@code max}. */
  public static Range between(String min, String max) {
    return of(new BigDecimal(min), true, new BigDecimal(max), true);
  }

  /** This range with {@code min} as an exclusive lower bound. */
  public Range above(String min) {
    return new Range(new BigDecimal(min), false, max, maxInclusive, fraction, told);
  }

  /** This range with {@code max} as an exclusive upper bound. */
  public Range below(String max) {
    return new Range(min, minInclusive, new BigDecimal(max), false, fraction, told);
  }

  /** This range with at most {@code most} digits behind the decimal point. */
  public Range fraction(int most) {
    return new Range(min, minInclusive, max, maxInclusive, most, told);
  }

  /** This range, with the author's words for a number that is not within {@code part} of it. */
  public Range saying(Range part, String message) {
    List<Told> more = new ArrayList<>(told);
    more.add(new Told(part, message));
    return new Range(min, minInclusive, max, maxInclusive, fraction, List.copyOf(more));
  }

  /** Whether every number is within: it needs not be made a decimal to be compared. */
  boolean isOpen() {
    return min == null && max == null && fraction < 0;
  }

  boolean contains(BigDecimal value) {
    BigDecimal low = min;
    BigDecimal high = max;
    return (low == null || value.compareTo(low) >= (minInclusive ? 0 : 1))
        && (high == null || value.compareTo(high) <= (maxInclusive ? 0 : -1))
        && (fraction < 0
            || value.scale() <= fraction
            || value.stripTrailingZeros().scale() <= fraction);
  }

  /** What is said of {@code value}, null when it is no number. */
  String expected(String kind, @Nullable BigDecimal value) {
    if (value != null) {
      for (Told part : told) {
        if (!part.rule.contains(value)) {
          return part.message;
        }
      }
    }
    return expected(kind);
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
      text.append(" from ").append(plain(low)).append(" to ").append(plain(high));
      return text.append(digits()).toString();
    }
    if (low != null) {
      text.append(minInclusive ? " of at least " : " above ").append(plain(low));
    }
    if (high != null) {
      text.append(low == null ? "" : " and").append(maxInclusive ? " of at most " : " below ");
      text.append(plain(high));
    }
    return text.append(digits()).toString();
  }

  private String digits() {
    return fraction < 0
        ? ""
        : " with at most " + Length.count(fraction, "digits") + " behind the decimal point";
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}
