package dev.tenon.processor.model;

/** The types of whole numbers that fit a {@code long}. */
public enum IntegerKind {
  /** {@code byte}. */
  BYTE(Byte.MIN_VALUE, Byte.MAX_VALUE),
  /** {@code short}. */
  SHORT(Short.MIN_VALUE, Short.MAX_VALUE),
  /** {@code int}. */
  INT(Integer.MIN_VALUE, Integer.MAX_VALUE),
  /** {@code long}. */
  LONG(Long.MIN_VALUE, Long.MAX_VALUE),
  /** {@code java.time.Year}. */
  YEAR(-999_999_999, 999_999_999);

  private final long min;
  private final long max;

  IntegerKind(long min, long max) {
    this.min = min;
    this.max = max;
  }

  /** The least value of the type. */
  public long min() {
    return min;
  }

  /** The greatest value of the type. */
  public long max() {
    return max;
  }
}
