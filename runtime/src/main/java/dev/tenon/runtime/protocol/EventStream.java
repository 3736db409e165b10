package dev.tenon.runtime.protocol;

/**
 * A stream of events that stays open after the request that opened it was handled. Nothing but
 * {@link #sendPatiently} blocks: what a slow client has not read is kept up to a bound, beyond
 * which the stream is closed. Thread-safe.
 */
public interface EventStream {
  /**
   * Queues an event.
   *
   * @return false when the stream is closed, be it because of this event
   */
  boolean send(ServerSentEvent event);

  /**
   * Queues an event as soon as there is room for it; for threads that may wait for the client as
   * long as the transport does.
   *
   * @return false when the stream is closed
   */
  default boolean sendPatiently(ServerSentEvent event) {
    return send(event);
  }

  /**
   * Queues a comment, unless something is queued already, so that nobody takes the stream for dead.
   */
  void keepAlive();

  /** Ends the stream after what is queued. */
  void end();
}
