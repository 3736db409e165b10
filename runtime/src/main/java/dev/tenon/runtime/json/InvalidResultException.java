package dev.tenon.runtime.json;

/** A method returned a value that its own output schema does not allow: a fault of the server. */
public final class InvalidResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the result. */
  public InvalidResultException(String message) {
    super(message);
  }
}
