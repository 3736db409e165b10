package dev.tenon.runtime.policy.ratelimit;

import java.util.concurrent.locks.ReentrantLock;

/**
 * How much of one bucket is used: its debt grows by one with each call and shrinks with time. An
 * account without debt is like one that never was. Used by whoever holds {@link #lock}.
 */
final class Account implements Comparable<Account> {
  /** What a sum of fractions may be off by, in permits. */
  private static final double TOLERANCE = 1e-6;

  final ReentrantLock lock = new ReentrantLock();

  final LimitStore.Charge charge;

  /** The order in which locks are taken. */
  final long number;

  /** Whether it was thrown away, after which another one counts. */
  boolean forgotten;

  /** Not later than it is without debt; guarded by the lock of all accounts. */
  long freeAtBound;

  private final double perNano;
  private final int burst;
  private double debt;
  private long atNanos;

  Account(LimitStore.Charge charge, long number, long nowNanos) {
    this.charge = charge;
    this.number = number;
    this.perNano = charge.limit().permits() / (double) charge.limit().perNanos();
    this.burst = charge.limit().burst();
    this.atNanos = nowNanos;
    this.freeAtBound = nowNanos;
  }

  /** How long it takes until one more can be charged; 0 for not at all. */
  long waitNanos(long nowNanos) {
    age(nowNanos);
    double missing = debt + 1 - burst;
    return missing <= TOLERANCE ? 0 : Math.max(1, (long) Math.ceil(missing / perNano));
  }

  /** Charges one; never beyond what the bucket holds. */
  void charge(long nowNanos) {
    age(nowNanos);
    debt = Math.min(burst, debt + 1);
  }

  /** When it is without debt, if nothing more is charged. */
  long freeAt(long nowNanos) {
    age(nowNanos);
    return nowNanos + (debt <= TOLERANCE ? 0 : (long) Math.ceil(debt / perNano));
  }

  private void age(long nowNanos) {
    // Two threads may have read the clock in another order than they came here.
    long passed = nowNanos - atNanos;
    if (passed > 0) {
      debt = Math.max(0, debt - passed * perNano);
      atNanos = nowNanos;
    }
  }

  @Override
  public int compareTo(Account other) {
    return Long.signum(freeAtBound - other.freeAtBound);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
