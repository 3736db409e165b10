package dev.tenon.runtime.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call with an error that the caller is meant to read. The message reaches the model as it
 * is: write it for the model, say what to do differently, and leave out anything secret.
 *
 * <p>From a tool it becomes a result with {@code isError}; from a resource or prompt a JSON-RPC
 * error, where {@link ErrorCode#NOT_FOUND} and {@link ErrorCode#INVALID_ARGUMENTS} have their own
 * codes.
 */
public class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable Duration retryAfter;

  /** Fails with {@code code}, saying {@code message} to the caller. */
  public ToolException(ErrorCode code, String message) {
    this(code, message, null, null);
  }

  /** Fails with {@code code}; {@code cause} goes to the server's log only. */
  public ToolException(ErrorCode code, String message, Throwable cause) {
    this(code, message, null, cause);
  }

  /**
   * Fails with {@code code}, telling the caller when to try again.
   *
   * @param retryAfter how long to wait, or null when nothing is known; rounded to milliseconds
   * @param cause for the server's log only, or null
   */
  public ToolException(
      ErrorCode code, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** What kind of failure it is. */
  public final ErrorCode code() {
    return code;
  }

  /** How long to wait before trying again, or null when nothing is known. */
  public final @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
