package dev.tenon.runtime.protocol.method;

/** Where the notifications of one call go. Thread-safe. */
public interface NotificationSink {
  /** Sends one notification. */
  void notify(byte[] message);
}
