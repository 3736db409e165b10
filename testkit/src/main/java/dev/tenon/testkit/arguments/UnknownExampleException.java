package dev.tenon.testkit.arguments;

/** Nothing is known that fits a schema, so no arguments can be made from it. */
public final class UnknownExampleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownExampleException(String message) {
    super(message);
  }
}
