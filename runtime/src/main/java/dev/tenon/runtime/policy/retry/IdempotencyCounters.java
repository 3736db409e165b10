package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;

/**
 * What is counted of the calls of a tool that has an idempotency key.
 *
 * @param first carried out
 * @param replayed answered with what was kept
 * @param conflict the same key with other arguments
 * @param timeout waited for another call until the deadline
 * @param unkeyed came without a key
 * @param waits had to wait for another call
 */
record IdempotencyCounters(
    Counter first,
    Counter replayed,
    Counter conflict,
    Counter timeout,
    Counter unkeyed,
    Counter waits) {
  static IdempotencyCounters of(Feature feature, Measurements measurements) {
    return new IdempotencyCounters(
        calls(measurements, feature, "first"),
        calls(measurements, feature, "replayed"),
        calls(measurements, feature, "conflict"),
        calls(measurements, feature, "timeout"),
        calls(measurements, feature, "unkeyed"),
        measurements.counter("tenon.idempotency.waits", feature));
  }

  private static Counter calls(Measurements measurements, Feature feature, String result) {
    return measurements.counter("tenon.idempotency.calls", feature, "result", result);
  }
}
