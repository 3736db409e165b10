package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still and never runs anything. */
record NoTimer() implements Ticker {
  @Override
  public long nanoTime() {
    return 0;
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    return () -> {};
  }
}
