package dev.tenon.runtime.policy.breaker;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves; nothing can be run later by it. */
final class SteppedTicker implements Ticker {
  private final AtomicLong nanos;

  /** Begins near the end of the range of {@code long}: time is a difference. */
  SteppedTicker() {
    nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  }

  void advance(long by) {
    nanos.addAndGet(by);
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    throw new UnsupportedOperationException("a breaker has no timer");
  }
}
