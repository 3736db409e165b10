package dev.tenon.runtime.protocol.legacy;

import java.util.concurrent.atomic.AtomicLong;

/** How much all sessions together keep for clients that lost a stream. Thread-safe. */
final class KeptBytes {
  private final long max;
  private final AtomicLong kept = new AtomicLong();

  /**
   * @param max how much they may keep, in bytes
   */
  KeptBytes(long max) {
    this.max = max;
  }

  void add(long bytes) {
    kept.addAndGet(bytes);
  }

  void remove(long bytes) {
    kept.addAndGet(-bytes);
  }

  /** Whether they keep more than they may: who adds to it then has to drop what it keeps itself. */
  boolean isOver() {
    return kept.get() > max;
  }
}
