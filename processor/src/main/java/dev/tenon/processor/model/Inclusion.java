package dev.tenon.processor.model;

/** When a component of a result is written. */
public enum Inclusion {
  /** Unless it is null or an empty {@code Optional}. */
  PRESENT,
  /** Always; what is not there is null. */
  ALWAYS,
  /** Unless it is null, or an empty text, collection, map or {@code Optional}. */
  NOT_EMPTY
}
