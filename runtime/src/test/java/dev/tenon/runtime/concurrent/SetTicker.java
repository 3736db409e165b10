package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** A clock that only tells the time. */
record SetTicker(LongSupplier nanos) implements Ticker {
  @Override
  public long nanoTime() {
    return nanos.getAsLong();
  }

  @Override
  public Instant now() {
    return Instant.EPOCH.plusNanos(nanoTime());
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    throw new AssertionError("nothing is to be done later");
  }
}
