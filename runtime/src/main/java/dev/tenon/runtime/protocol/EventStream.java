package dev.tenon.runtime.protocol;

/**
 * A stream of events that stays open after the request that opened it was handled. Nothing here
 * blocks: what a slow client has not read is kept up to a bound, beyond which the stream is closed.
 * Thread-safe.
 */
public interface EventStream {
  /**
   * Queues an event.
   *
   * @return false when the stream is closed, be it because of this event
   */
  boolean send(ServerSentEvent event);

  /**
   * Queues a comment, unless something is queued already, so that nobody takes the stream for dead.
   */
  void keepAlive();

  /** Ends the stream after what is queued. */
  void end();
}
