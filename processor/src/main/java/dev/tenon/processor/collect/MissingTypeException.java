package dev.tenon.processor.collect;

/** A type is not there yet: another processor may generate it in a later round. */
final class MissingTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingTypeException(String type) {
    super(type);
  }
}
