package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * How many calls run at once, and how others wait ({@code @Bulkhead}).
 *
 * @param name features with the same name share one; empty for one of a single feature
 * @param concurrency how many run at once, 1 to 1000000
 * @param queue how many may wait, 0 to 1000000
 * @param maxWait how long a call waits at most
 * @param priority how urgent calls of the feature are
 */
public record BulkheadPolicy(
    String name, int concurrency, int queue, Duration maxWait, Priority priority)
    implements Policy {
  /** Checks the numbers. */
  public BulkheadPolicy {
    knobs(concurrency, queue, maxWait).forEach(Knob::check);
  }

  private static List<Knob> knobs(int concurrency, int queue, Duration maxWait) {
    return List.of(
        Knob.number("concurrency", concurrency, 1, 1_000_000),
        Knob.number("queue", queue, 0, 1_000_000),
        Knob.timeOrZero("max-wait", maxWait));
  }

  @Override
  public String settingName() {
    return "bulkhead";
  }

  @Override
  public List<Knob> knobs() {
    return knobs(concurrency, queue, maxWait);
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "concurrency" -> with(Math.toIntExact((long) value), queue, maxWait);
      case "queue" -> with(concurrency, Math.toIntExact((long) value), maxWait);
      case "max-wait" -> with(concurrency, queue, (Duration) value);
      default -> Policy.super.with(knob, value);
    };
  }

  private BulkheadPolicy with(int running, int waiting, Duration wait) {
    return new BulkheadPolicy(name, running, waiting, wait, priority);
  }
}
