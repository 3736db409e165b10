package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes what runs methods again. Thread-safe, and so is what it makes. */
public final class RetryInterceptors {
  private final Ticker ticker;
  private final RandomGenerator random;
  private final Measurements measurements;

  /**
   * @param ticker the clock
   * @param random spreads waiting times; thread-safe
   * @param measurements what is counted
   */
  public RetryInterceptors(Ticker ticker, RandomGenerator random, Measurements measurements) {
    this.ticker = ticker;
    this.random = random;
    this.measurements = measurements;
  }

  /**
   * What runs the method of a feature again; null where the server's policy does not apply, because
   * a second attempt could act twice.
   *
   * @param key the policy about the feature's idempotency key, or null when it has none
   * @param ofServer whether the policy is the server's and not the feature's own
   * @throws IllegalArgumentException if the policy is the feature's own and does not apply
   */
  public @Nullable Interceptor interceptor(
      Served served, RetryPolicy policy, @Nullable IdempotencyPolicy key, boolean ofServer) {
    boolean harmless = served.reads() || served.repeatable();
    if (!harmless && key == null) {
      if (ofServer) {
        return null;
      }
      throw new IllegalArgumentException(refusal(served.feature()));
    }
    return new RetryInterceptor(
        policy,
        new RetryWaits(policy, random),
        new RetryBudget(policy.budgetPercent(), ticker),
        new RetryCounters(served.feature(), measurements),
        harmless || key == null ? null : key.argument(),
        ticker);
  }

  private static String refusal(Feature feature) {
    return "The "
        + feature.kind().name().toLowerCase(Locale.ROOT)
        + " \""
        + feature.name()
        + "\" has a retry policy, but a second attempt could act twice: it must be read-only or"
        + " idempotent, or have an idempotency key.";
  }
}
