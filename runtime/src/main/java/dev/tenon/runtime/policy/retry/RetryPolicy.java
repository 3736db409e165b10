package dev.tenon.runtime.policy.retry;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * When a method runs again ({@code @Retry}).
 *
 * @param maxAttempts how often it runs at most, 2 to 100
 * @param backoff how the waiting time grows
 * @param delay the waiting time before the second attempt
 * @param maxDelay the longest waiting time, at least {@code delay}
 * @param jitter how waiting times are spread
 * @param on what is worth another attempt; empty for what usually is
 * @param abortOn what of it is not
 * @param budgetPercent how many retries there are at most for a hundred calls, 1 to 1000
 */
public record RetryPolicy(
    int maxAttempts,
    Backoff backoff,
    Duration delay,
    Duration maxDelay,
    Jitter jitter,
    List<Class<? extends Throwable>> on,
    List<Class<? extends Throwable>> abortOn,
    int budgetPercent)
    implements Policy {
  /** Checks the numbers and copies the lists. */
  public RetryPolicy {
    on = List.copyOf(on);
    abortOn = List.copyOf(abortOn);
    knobs(maxAttempts, delay, maxDelay, budgetPercent).forEach(Knob::check);
    if (maxDelay.compareTo(delay) < 0) {
      throw new IllegalArgumentException(
          "max-delay must be at least delay, which is " + delay + ", not " + maxDelay);
    }
  }

  private static List<Knob> knobs(
      int maxAttempts, Duration delay, Duration maxDelay, int budgetPercent) {
    return List.of(
        Knob.number("max-attempts", maxAttempts, 2, 100),
        Knob.time("delay", delay),
        Knob.time("max-delay", maxDelay),
        Knob.number("budget-percent", budgetPercent, 1, 1_000));
  }

  /** How long the waits between all attempts are together at most. */
  public Duration longestWaits() {
    if (backoff == Backoff.IMMEDIATE) {
      return Duration.ZERO;
    }
    Duration sum = Duration.ZERO;
    // A decorrelated wait is up to three times the one before, the first of them as well.
    boolean triples = jitter == Jitter.DECORRELATED;
    Duration wait = triples ? delay.multipliedBy(3) : delay;
    for (int attempt = 1; attempt < maxAttempts; attempt++) {
      if (wait.compareTo(maxDelay) >= 0) {
        return sum.plus(maxDelay.multipliedBy(maxAttempts - attempt));
      }
      sum = sum.plus(wait);
      wait = triples ? wait.multipliedBy(3) : grown(wait);
    }
    return sum;
  }

  private Duration grown(Duration wait) {
    return backoff == Backoff.EXPONENTIAL ? wait.multipliedBy(2) : wait.plus(delay);
  }

  @Override
  public String settingName() {
    return "retry";
  }

  @Override
  public List<Knob> knobs() {
    return knobs(maxAttempts, delay, maxDelay, budgetPercent);
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "max-attempts" -> with(Math.toIntExact((long) value), delay, maxDelay, budgetPercent);
      case "delay" -> with(maxAttempts, (Duration) value, maxDelay, budgetPercent);
      case "max-delay" -> with(maxAttempts, delay, (Duration) value, budgetPercent);
      case "budget-percent" -> with(maxAttempts, delay, maxDelay, Math.toIntExact((long) value));
      default -> Policy.super.with(knob, value);
    };
  }

  private RetryPolicy with(int attempts, Duration first, Duration longest, int percent) {
    return new RetryPolicy(attempts, backoff, first, longest, jitter, on, abortOn, percent);
  }
}
