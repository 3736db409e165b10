package dev.tenon.processor.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number.
 *
 * @param min the lower bound, or null
 * @param minInclusive whether the lower bound itself is allowed
 * @param max the upper bound, or null
 * @param maxInclusive whether the upper bound itself is allowed
 * @param fraction the most digits behind the decimal point, or -1 for any number of them
 * @param told the parts whose violation is told in the author's words
 */
public record Bounds(
    @Nullable BigDecimal min,
    boolean minInclusive,
    @Nullable BigDecimal max,
    boolean maxInclusive,
    int fraction,
    List<Told> told) {
  /** No bounds. */
  public static final Bounds NONE = new Bounds(null, true, null, true, -1, List.of());

  /**
   * A part whose violation is told in the author's words.
   *
   * @param rule the part
   * @param message the words
   */
  public record Told(Bounds rule, String message) {}

  /** At most so many digits before the decimal point, and behind it. */
  public static Bounds digits(int integer, int fraction) {
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(integer).setScale(0);
    return new Bounds(limit.negate(), false, limit, false, fraction, List.of());
  }

  /** These bounds and {@code other}. */
  public Bounds and(Bounds other) {
    Bounds both = other.min == null ? this : from(other.min, other.minInclusive);
    both = other.max == null ? both : both.to(other.max, other.maxInclusive);
    boolean isFiner = fraction >= 0 && (other.fraction < 0 || fraction < other.fraction);
    return new Bounds(
        both.min,
        both.minInclusive,
        both.max,
        both.maxInclusive,
        isFiner ? fraction : other.fraction,
        told);
  }

  /** These bounds, with the author's words for what is not within {@code part} of them. */
  public Bounds saying(Bounds part, String message) {
    List<Told> more = new ArrayList<>(told);
    more.add(new Told(part, message));
    return new Bounds(min, minInclusive, max, maxInclusive, fraction, List.copyOf(more));
  }

  /** These bounds, and at least (or above) {@code bound}. */
  public Bounds from(BigDecimal bound, boolean inclusive) {
    int order = min == null ? 1 : bound.compareTo(min);
    return order > 0 || (order == 0 && !inclusive)
        ? new Bounds(bound, inclusive, max, maxInclusive, fraction, told)
        : this;
  }

  /** These bounds, and at most (or below) {@code bound}. */
  public Bounds to(BigDecimal bound, boolean inclusive) {
    int order = max == null ? -1 : bound.compareTo(max);
    return order < 0 || (order == 0 && !inclusive)
        ? new Bounds(min, minInclusive, bound, inclusive, fraction, told)
        : this;
  }

  /** Whether no number at all is within. */
  public boolean isEmpty() {
    if (min == null || max == null) {
      return false;
    }
    int order = min.compareTo(max);
    return order > 0 || (order == 0 && !(minInclusive && maxInclusive));
  }

  /** Whether {@code value} is within. */
  public boolean contains(BigDecimal value) {
    return (min == null || value.compareTo(min) >= (minInclusive ? 0 : 1))
        && (max == null || value.compareTo(max) <= (maxInclusive ? 0 : -1))
        && (fraction < 0 || value.stripTrailingZeros().scale() <= fraction);
  }

  /** The same for whole numbers: whole bounds, both inclusive. */
  public Bounds whole() {
    BigDecimal low = min;
    if (low != null) {
      BigDecimal rounded = low.setScale(0, RoundingMode.CEILING);
      low = !minInclusive && rounded.compareTo(low) == 0 ? rounded.add(BigDecimal.ONE) : rounded;
    }
    BigDecimal high = max;
    if (high != null) {
      BigDecimal rounded = high.setScale(0, RoundingMode.FLOOR);
      high =
          !maxInclusive && rounded.compareTo(high) == 0
              ? rounded.subtract(BigDecimal.ONE)
              : rounded;
    }
    return new Bounds(low, true, high, true, -1, told);
  }
}
