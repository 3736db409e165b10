package dev.tenon.testkit.fault;

/** The connection of a request was lost before its answer came, as a test wanted. */
public final class ConnectionLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConnectionLostException(String message) {
    super(message);
  }
}
