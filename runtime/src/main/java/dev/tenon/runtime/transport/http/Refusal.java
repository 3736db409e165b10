package dev.tenon.runtime.transport.http;

/**
 * Thrown when the transport answers a request by itself: with which status, and the sentence that
 * says why.
 */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final boolean closing;

  private Refusal(int status, String message, boolean closing) {
    super(message, null, false, false);
    this.status = status;
    this.closing = closing;
  }

  /** A refusal after which the connection serves the next request. */
  static Refusal of(int status, String message) {
    return new Refusal(status, message, false);
  }

  /**
   * A refusal after which the connection is closed, because its bytes cannot be relied on or are
   * too many.
   */
  static Refusal closing(int status, String message) {
    return new Refusal(status, message, true);
  }

  int status() {
    return status;
  }

  boolean closing() {
    return closing;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
