package dev.tenon.processor.model;

/** How a value of any JSON type is held. */
public enum AnyKind {
  /** {@code Object}: maps, lists, strings, numbers, booleans and null. */
  OBJECT,
  /** {@code JsonNode} of Jackson 3. */
  TREE,
  /** {@code RawJson}: its text. */
  RAW
}
