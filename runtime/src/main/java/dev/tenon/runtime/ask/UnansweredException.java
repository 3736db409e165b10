package dev.tenon.runtime.ask;

/**
 * A question got no answer that can be used: the client did not answer in time, refused the
 * request, or answered wrongly again and again. The message is for the model.
 */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why there is no answer. */
  public UnansweredException(String message) {
    super(message);
  }
}
