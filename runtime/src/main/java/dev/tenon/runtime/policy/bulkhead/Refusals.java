package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What calls are told that get no place, and how many there were. Thread-safe. */
final class Refusals {
  private static final long NANOS_PER_MICRO = 1_000;

  private final String subject;
  private final BulkheadPolicy policy;
  private final Counter waits;
  private final Counter waitMicros;
  private final Counter full;
  private final Counter noTime;
  private final Counter tooLate;
  private final Counter waitOver;
  private final Counter cancelled;

  Refusals(Feature feature, BulkheadPolicy policy, Measurements measurements) {
    this.subject =
        "The "
            + feature.kind().name().toLowerCase(Locale.ROOT)
            + " \""
            + feature.name()
            + "\" has too much to do";
    this.policy = policy;
    this.waits = measurements.counter("tenon.bulkhead.waits", feature);
    this.waitMicros = measurements.counter("tenon.bulkhead.wait_micros", feature);
    this.full = rejected(measurements, feature, "full");
    this.noTime = rejected(measurements, feature, "no_time");
    this.tooLate = rejected(measurements, feature, "too_late");
    this.waitOver = rejected(measurements, feature, "max_wait");
    this.cancelled = rejected(measurements, feature, "cancelled");
  }

  private static Counter rejected(Measurements measurements, Feature feature, String reason) {
    return measurements.counter("tenon.bulkhead.rejected", feature, "reason", reason);
  }

  /** A call has waited, whatever came of it. */
  void waited(long nanos) {
    waits.increment();
    waitMicros.add(nanos / NANOS_PER_MICRO);
  }

  /** A call was cancelled while it waited. */
  void left() {
    cancelled.increment();
  }

  /** What the caller is told. */
  Outcome.Failure of(Turn turn, long retryAfterNanos) {
    String message =
        switch (turn) {
          case NO_TIME -> {
            noTime.increment();
            yield subject + " to finish this call before its deadline. It was not begun.";
          }
          case TOO_LATE -> {
            tooLate.increment();
            yield subject + ": the call waited until its deadline was too near. It was not begun.";
          }
          case WAIT_OVER -> {
            waitOver.increment();
            yield subject
                + ": the call waited "
                + policy.maxWait().toMillis()
                + " ms for its turn. It was not begun.";
          }
          default -> {
            full.increment();
            yield subject + ": " + numbers() + ". The call was not begun.";
          }
        };
    return new Outcome.Failure(
        ErrorCode.OVERLOADED, message, Duration.ofNanos(retryAfterNanos), List.of());
  }

  private String numbers() {
    String running =
        policy.concurrency() + (policy.concurrency() == 1 ? " call runs" : " calls run");
    return policy.queue() == 0 || policy.maxWait().isZero()
        ? running + " already"
        : running
            + " and "
            + policy.queue()
            + (policy.queue() == 1 ? " waits" : " wait")
            + " already";
  }
}
