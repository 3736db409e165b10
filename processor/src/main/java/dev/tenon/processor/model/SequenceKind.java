package dev.tenon.processor.model;

/** The types that are an array on the wire. */
public enum SequenceKind {
  /** {@code List}, {@code Collection} and {@code Iterable}. */
  LIST,
  /** {@code Set}: no element twice. */
  SET,
  /** A Java array. */
  ARRAY
}
