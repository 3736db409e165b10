package dev.tenon.runtime.protocol.method;

import java.time.Duration;

/** Where the notifications of one call go. Thread-safe. */
public interface NotificationSink {
  /** Sends one notification. */
  void notify(byte[] message);

  /** Lets go of the connection while the call goes on, where its era allows it. */
  default void release(Duration retryAfter) {}

  /**
   * A sentence about how the server can be told who calls; empty when the transport's own answers
   * say it.
   */
  default String identityHint() {
    return "";
  }
}
