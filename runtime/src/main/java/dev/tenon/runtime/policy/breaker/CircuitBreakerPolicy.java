package dev.tenon.runtime.policy.breaker;

import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * When a method is no longer called ({@code @CircuitBreaker}).
 *
 * @param name features with the same name share one; empty for one of a single feature
 * @param failureRate the share of failures that opens it, in percent, 1 to 100
 * @param slowCall from how long on a call is slow; zero when none is
 * @param slowRate the share of slow calls that opens it, in percent, 1 to 100
 * @param window how many of the last calls are looked at, 1 to 100000
 * @param minCalls how many calls there must have been, 1 to {@code window}
 * @param open how long it stays open
 * @param halfOpen how many calls are let through then, 1 to 1000
 * @param counts which exceptions are failures; empty for all but the caller's faults
 * @param ignores which exceptions do not count at all
 */
public record CircuitBreakerPolicy(
    String name,
    int failureRate,
    Duration slowCall,
    int slowRate,
    int window,
    int minCalls,
    Duration open,
    int halfOpen,
    List<Class<? extends Throwable>> counts,
    List<Class<? extends Throwable>> ignores)
    implements Policy {
  /** Checks the numbers and copies the lists. */
  public CircuitBreakerPolicy {
    counts = List.copyOf(counts);
    ignores = List.copyOf(ignores);
    knobs(failureRate, slowCall, slowRate, window, minCalls, open, halfOpen).forEach(Knob::check);
    if (minCalls > window) {
      throw new IllegalArgumentException(
          "min-calls must be at most window, which is " + window + ", not " + minCalls);
    }
  }

  private static List<Knob> knobs(
      int failureRate,
      Duration slowCall,
      int slowRate,
      int window,
      int minCalls,
      Duration open,
      int halfOpen) {
    return List.of(
        Knob.number("failure-rate", failureRate, 1, 100),
        Knob.timeOrZero("slow-call", slowCall),
        Knob.number("slow-rate", slowRate, 1, 100),
        Knob.number("window", window, 1, 100_000),
        Knob.number("min-calls", minCalls, 1, 100_000),
        Knob.time("open", open),
        Knob.number("half-open", halfOpen, 1, 1_000));
  }

  @Override
  public String settingName() {
    return "circuit-breaker";
  }

  @Override
  public List<Knob> knobs() {
    return knobs(failureRate, slowCall, slowRate, window, minCalls, open, halfOpen);
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "failure-rate" -> rates(Math.toIntExact((long) value), slowCall, slowRate);
      case "slow-call" -> rates(failureRate, (Duration) value, slowRate);
      case "slow-rate" -> rates(failureRate, slowCall, Math.toIntExact((long) value));
      case "window" -> counts(Math.toIntExact((long) value), minCalls, open, halfOpen);
      case "min-calls" -> counts(window, Math.toIntExact((long) value), open, halfOpen);
      case "open" -> counts(window, minCalls, (Duration) value, halfOpen);
      case "half-open" -> counts(window, minCalls, open, Math.toIntExact((long) value));
      default -> Policy.super.with(knob, value);
    };
  }

  private CircuitBreakerPolicy rates(int failures, Duration slow, int slows) {
    return new CircuitBreakerPolicy(
        name, failures, slow, slows, window, minCalls, open, halfOpen, counts, ignores);
  }

  private CircuitBreakerPolicy counts(int last, int least, Duration time, int trials) {
    return new CircuitBreakerPolicy(
        name, failureRate, slowCall, slowRate, last, least, time, trials, counts, ignores);
  }
}
