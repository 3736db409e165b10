package dev.tenon.runtime.policy.ratelimit;

import dev.tenon.runtime.observe.Counter;

/** Counts failures of the store of limits, which all features have in common. */
record StoreFailures(Counter counter) implements Runnable {
  @Override
  public void run() {
    counter.increment();
  }
}
