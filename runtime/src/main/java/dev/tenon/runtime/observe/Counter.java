package dev.tenon.runtime.observe;

import java.util.concurrent.atomic.LongAdder;

/** A number that grows. Thread-safe; made once for each thing that is counted. */
public final class Counter {
  private final LongAdder count = new LongAdder();

  Counter() {}

  /** Counts one more. */
  public void increment() {
    count.increment();
  }

  /** Counts {@code amount} more. */
  public void add(long amount) {
    count.add(amount);
  }

  /** What was counted so far. */
  public long value() {
    return count.sum();
  }
}
