package dev.tenon.runtime.ask;

/**
 * What a call must remember until its questions are answered is more than clients may be given. The
 * message is for the model, and names the setting.
 */
public final class StateTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A state of {@code length} bytes where {@code limit} are allowed. */
  public StateTooLargeException(int length, int limit) {
    super(
        "The call cannot ask: what it has to remember until the answer comes is "
            + length
            + " bytes long, and the setting max-request-state-bytes allows "
            + limit
            + ".");
  }
}
