package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.concurrent.ThreadFactories;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.observe.Measurements;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of calls that the server has no time or no room for: they are counted, and told so
 * at once. Not loaded before there is the first. Thread-safe.
 */
final class Overdue {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Measurements measurements;
  private final CallGate gate;
  private final ReentrantLock making = new ReentrantLock();
  private @Nullable ThreadFactory threads;

  Overdue(Measurements measurements, CallGate gate) {
    this.measurements = measurements;
    this.gate = gate;
  }

  /** Has a call answered that its own thread has not ended; returns at once. */
  void handOver(Feature feature, ActiveCall call) {
    try {
      // As many as there are such calls, each of which has its place among those that run or wait.
      threads().newThread(() -> call.endEarly()).start();
    } catch (RuntimeException | Error e) {
      // Its own thread answers it then, when the method is over.
      CallLog.failure(feature, e);
    }
  }

  private ThreadFactory threads() {
    making.lock();
    try {
      if (threads == null) {
        threads = ThreadFactories.named("tenon-overdue");
      }
      return threads;
    } finally {
      making.unlock();
    }
  }

  /** What a call is told whose time was over, be it before its method began. */
  Outcome.Failure timedOut(Feature feature, ActiveCall call) {
    String time = time(call.limitNanos());
    if (!call.hasEntered()) {
      count("tenon.calls.rejected", feature, "reason", "deadline");
      return new Outcome.Failure(
          ErrorCode.OVERLOADED,
          "The server did not come to this call within "
              + time
              + ", because others were before it; nothing was done. Try again later.",
          gate.retryAfter(),
          List.of());
    }
    count("tenon.calls.timeouts", feature);
    String kind = feature.kind().name().toLowerCase(Locale.ROOT);
    return Outcome.Failure.of(
        ErrorCode.TIMEOUT,
        "The "
            + kind
            + " "
            + Violations.quote(feature.name())
            + " took longer than "
            + (call.isOwnLimit() ? time : "the " + time + " that the client gave it")
            + " and was given up; what it had begun may still take effect. Ask for less, or try"
            + " again later.");
  }

  /** What a call is told that there is no room for. */
  Outcome.Failure noRoom(@Nullable Feature feature) {
    if (feature != null) {
      count("tenon.calls.rejected", feature, "reason", "queue_full");
    }
    return new Outcome.Failure(
        ErrorCode.OVERLOADED,
        "The server has too much to do: as many calls wait as may (settings max-concurrent-calls"
            + " and max-queued-calls); nothing was done. Try again later.",
        gate.retryAfter(),
        List.of());
  }

  /** Counts a result that came when nobody waited for it any more. */
  void late(Feature feature) {
    count("tenon.calls.late", feature);
  }

  private void count(String name, Feature feature, String... attributes) {
    measurements.counter(name, feature, attributes).increment();
  }

  /** Such as {@code 2 s} or {@code 1.5 s}, below a second {@code 250 ms}. */
  private static String time(long nanos) {
    if (nanos < NANOS_PER_SECOND) {
      return Math.max(1, nanos / 1_000_000) + " ms";
    }
    double seconds = nanos / NANOS_PER_SECOND;
    return (seconds == Math.rint(seconds)
            ? Long.toString((long) seconds)
            : String.format(Locale.ROOT, "%.1f", seconds))
        + " s";
  }
}
