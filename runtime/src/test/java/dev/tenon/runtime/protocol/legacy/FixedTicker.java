package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** A clock that a test sets; it runs nothing later. */
record FixedTicker(LongSupplier time) implements Ticker {
  @Override
  public long nanoTime() {
    return time.getAsLong();
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    throw new UnsupportedOperationException();
  }
}
