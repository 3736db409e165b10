package dev.tenon.runtime.policy.retry;

import dev.tenon.policy.Backoff;
import java.util.random.RandomGenerator;

/** How long to wait before each attempt, in nanoseconds. Thread-safe as its random is. */
final class RetryWaits {
  private static final int GROWTH = 3;

  private final RetryPolicy policy;
  private final long delay;
  private final long longest;
  private final RandomGenerator random;

  RetryWaits(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.delay = policy.delay().toNanos();
    this.longest = policy.maxDelay().toNanos();
    this.random = random;
  }

  /** The longest wait. */
  long longest() {
    return longest;
  }

  /**
   * The wait after an attempt that failed.
   *
   * @param attempt its number, from 1
   * @param before the wait before it, 0 for the first
   */
  long after(int attempt, long before) {
    if (policy.backoff() == Backoff.IMMEDIATE) {
      return 0;
    }
    long whole = whole(attempt);
    return switch (policy.jitter()) {
      case FULL -> between(0, whole);
      case EQUAL -> between(whole / 2, whole);
      case DECORRELATED -> decorrelated(before);
      case NONE -> whole;
    };
  }

  /** The wait without jitter. */
  private long whole(int attempt) {
    double factor = policy.backoff() == Backoff.LINEAR ? attempt : Math.scalb(1.0, attempt - 1);
    return delay * factor >= longest ? longest : (long) (delay * factor);
  }

  private long decorrelated(long before) {
    double most = (double) GROWTH * Math.max(before, delay);
    return Math.min(longest, between(delay, most >= longest ? longest : (long) most));
  }

  private long between(long least, long most) {
    return least + random.nextLong(most - least + 1);
  }
}
