package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.concurrent.Ticker;

/**
 * Tells when the next report of one call may be sent: one in each interval in the long run, a few
 * at once before that, so that a call of a few steps shows them all. For one thread at a time.
 */
final class Pace {
  /** How many reports may come at once. */
  private static final long BURST = 16;

  private final Ticker ticker;
  private final long intervalNanos;

  /** When the reports that were sent would all have had their interval. */
  private long paidUntilNanos;

  Pace(Ticker ticker, long intervalNanos) {
    this.ticker = ticker;
    this.intervalNanos = intervalNanos;
    this.paidUntilNanos = ticker.nanoTime() - BURST * intervalNanos;
  }

  /** Whether a report may be sent now; if so, it counts as sent. */
  boolean isDue() {
    long now = ticker.nanoTime();
    long next = Math.max(paidUntilNanos - now, -BURST * intervalNanos) + intervalNanos;
    if (next > 0) {
      return false;
    }
    paidUntilNanos = now + next;
    return true;
  }
}
