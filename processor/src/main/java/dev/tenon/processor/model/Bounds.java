package dev.tenon.processor.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number.
 *
 * @param min the lower bound, or null
 * @param minInclusive whether the lower bound itself is allowed
 * @param max the upper bound, or null
 * @param maxInclusive whether the upper bound itself is allowed
 */
public record Bounds(
    @Nullable BigDecimal min,
    boolean minInclusive,
    @Nullable BigDecimal max,
    boolean maxInclusive) {
  /** No bounds. */
  public static final Bounds NONE = new Bounds(null, true, null, true);

  /** These bounds, and at least (or above) {@code bound}. */
  public Bounds from(BigDecimal bound, boolean inclusive) {
    int order = min == null ? 1 : bound.compareTo(min);
    return order > 0 || (order == 0 && !inclusive)
        ? new Bounds(bound, inclusive, max, maxInclusive)
        : this;
  }

  /** These bounds, and at most (or below) {@code bound}. */
  public Bounds to(BigDecimal bound, boolean inclusive) {
    int order = max == null ? -1 : bound.compareTo(max);
    return order < 0 || (order == 0 && !inclusive)
        ? new Bounds(min, minInclusive, bound, inclusive)
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
        && (max == null || value.compareTo(max) <= (maxInclusive ? 0 : -1));
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
    return new Bounds(low, true, high, true);
  }
}
