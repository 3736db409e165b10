package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.concurrent.Ticker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many retries a feature has left: a share of the calls of the last ten seconds, and ten
 * besides. Thread-safe.
 */
final class RetryBudget {
  static final int SECONDS = 10;
  static final int FREE = 10;
  private static final int PERCENT = 100;

  private final int percent;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();

  /** What was counted in the second with the number beside it; the oldest is written over. */
  private final long[] second = new long[SECONDS];

  private final long[] calls = new long[SECONDS];
  private final long[] retries = new long[SECONDS];

  RetryBudget(int percent, Ticker ticker) {
    this.percent = percent;
    this.ticker = ticker;
  }

  /** Counts a call that began at {@code nanos}. */
  void called(long nanos) {
    lock.lock();
    try {
      calls[slot(second(nanos))]++;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a retry out of the budget; false when there is none left. */
  boolean retry() {
    lock.lock();
    try {
      long now = second(ticker.nanoTime());
      int slot = slot(now);
      if (sum(retries, now) >= FREE + sum(calls, now) * percent / PERCENT) {
        return false;
      }
      retries[slot]++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static long second(long nanos) {
    return Math.floorDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }

  private int slot(long now) {
    int slot = Math.floorMod(now, SECONDS);
    if (second[slot] != now) {
      second[slot] = now;
      calls[slot] = 0;
      retries[slot] = 0;
    }
    return slot;
  }

  private long sum(long[] counts, long now) {
    long sum = 0;
    for (int i = 0; i < SECONDS; i++) {
      sum += now - second[i] < SECONDS ? counts[i] : 0;
    }
    return sum;
  }
}
