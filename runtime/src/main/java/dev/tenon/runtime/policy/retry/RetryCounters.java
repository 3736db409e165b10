package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;

/** What is counted of the retries of a feature. Thread-safe. */
final class RetryCounters {
  private final Counter retries;
  private final Counter recovered;
  private final Counter exhausted;
  private final Counter deadline;
  private final Counter tooLong;
  private final Counter noBudget;

  RetryCounters(Feature feature, Measurements measurements) {
    this.retries = measurements.counter("tenon.retry.retries", feature);
    this.recovered = calls(measurements, feature, "recovered");
    this.exhausted = calls(measurements, feature, "exhausted");
    this.deadline = calls(measurements, feature, "deadline");
    this.tooLong = calls(measurements, feature, "retry_after");
    this.noBudget = calls(measurements, feature, "budget");
  }

  private static Counter calls(Measurements measurements, Feature feature, String result) {
    return measurements.counter("tenon.retry.calls", feature, "result", result);
  }

  /** There is another attempt. */
  void retried() {
    retries.increment();
  }

  /** An attempt after the first came to something. */
  void recovered() {
    recovered.increment();
  }

  /** There were as many attempts as may be. */
  void exhausted() {
    exhausted.increment();
  }

  /** The next attempt would have come after the deadline. */
  void deadline() {
    deadline.increment();
  }

  /** What the method depends on wants to be left alone for longer than the longest wait. */
  void tooLong() {
    tooLong.increment();
  }

  /** All calls together had their share of retries. */
  void noBudget() {
    noBudget.increment();
  }
}
