package dev.tenon.runtime.call;

/**
 * What a method can know of, and do during, the call that it serves. A method takes one as a
 * parameter; it never appears in a schema. Valid until the method returns. Thread-safe.
 */
public interface CallContext {
  /**
   * The revision of the protocol that the client speaks in this call, such as {@code 2026-07-28}.
   */
  String protocolVersion();

  /** What the client says of itself. */
  ClientInfo client();

  /** Reports progress. */
  Progress progress();

  /**
   * Sends a log message to the client, if it asked for messages of this level ({@code
   * notifications/message}). Never log secrets.
   *
   * @param message what happened
   */
  void log(LogLevel level, String message);

  /**
   * Whether nobody waits for the answer any more. The thread that runs the method is interrupted as
   * well, so blocking calls end by themselves.
   */
  boolean isCancelled();

  /**
   * Ends the method if nobody waits for the answer any more.
   *
   * @throws ToolException with {@link ErrorCode#CANCELLED}
   */
  default void throwIfCancelled() {
    if (isCancelled()) {
      throw new ToolException(ErrorCode.CANCELLED, "the call was cancelled");
    }
  }
}
