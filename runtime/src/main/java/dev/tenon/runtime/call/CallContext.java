package dev.tenon.runtime.call;

import dev.tenon.runtime.ask.Interaction;
import java.time.Duration;

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

  /**
   * Who calls, as the transport has authenticated it; {@link Principal#NOBODY} over standard input
   * and wherever nobody is authenticated.
   */
  default Principal principal() {
    return Principal.NOBODY;
  }

  /**
   * When the call must be over, counted from its arrival; {@link Deadline#NONE} when it may take
   * for ever. Then its thread is interrupted and its caller is told so at once, whatever the method
   * does: what it returns later is dropped. As long as it goes on it keeps its place among the
   * calls that run. While the method asks the user, the model or the client, the time of a call
   * stands still, unless the client has set it.
   */
  default Deadline deadline() {
    return Deadline.NONE;
  }

  /**
   * The network address that the call comes from, without port; empty over standard input and
   * wherever there is none.
   */
  default String clientAddress() {
    return "";
  }

  /**
   * Whether the user, the model or the client was asked in the course of the call: what it comes to
   * may then depend on the answer.
   */
  default boolean hasAsked() {
    return false;
  }

  /**
   * The context of work that goes on for the same caller when this call is over: with a deadline of
   * its own, never cancelled, with nobody to ask and nobody who hears of its progress.
   */
  default CallContext detached(Deadline deadline) {
    throw new UnsupportedOperationException("this call leaves nothing behind");
  }

  /** Reports progress. */
  Progress progress();

  /** Asks the user, the model or the client. */
  Interaction interaction();

  /** Tells clients that what the server offers has changed. */
  Changes changes();

  /** The trace that the call belongs to; {@link TraceContext#NONE} when the client told none. */
  TraceContext trace();

  /**
   * Lets go of the connection while the call goes on: the client comes back after {@code
   * retryAfter} for what it missed, answer included. Only clients of 2025-11-25 over HTTP can do
   * so; for others nothing happens. For calls that take longer than proxies keep a connection.
   */
  default void releaseConnection(Duration retryAfter) {}

  /**
   * Sends a log message to the client, if it asked for messages of this level ({@code
   * notifications/message}). Never log secrets.
   *
   * @param message what happened
   */
  void log(LogLevel level, String message);

  /**
   * Whether nobody waits for the answer any more, because the call was cancelled or its {@link
   * #deadline} is over; nothing is sent for it any more. The thread that runs the method is
   * interrupted as well, so blocking calls end by themselves.
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
