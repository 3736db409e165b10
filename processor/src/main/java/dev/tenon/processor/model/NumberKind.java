package dev.tenon.processor.model;

/** The types of numbers that are not whole, or not bounded. */
public enum NumberKind {
  /** {@code float}. */
  FLOAT,
  /** {@code double}. */
  DOUBLE,
  /** {@code BigDecimal}. */
  DECIMAL,
  /** {@code BigInteger}. */
  BIG_INTEGER
}
