package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes what answers repeated wishes. Thread-safe, and so is what it makes. */
public final class IdempotencyInterceptors {
  private final @Nullable IdempotencyStore store;
  private final Ticker ticker;
  private final RandomGenerator random;
  private final Measurements measurements;

  /**
   * @param store keeps outcomes; null to keep them in memory
   * @param ticker the clock
   * @param random tells claims apart; thread-safe
   * @param measurements what is counted
   */
  public IdempotencyInterceptors(
      @Nullable IdempotencyStore store,
      Ticker ticker,
      RandomGenerator random,
      Measurements measurements) {
    this.store = store;
    this.ticker = ticker;
    this.random = random;
    this.measurements = measurements;
  }

  /** What answers repeated calls of a tool; null for other features, which only read. */
  public @Nullable Interceptor interceptor(Served served, IdempotencyPolicy policy) {
    Feature feature = served.feature();
    if (feature.kind() != Feature.Kind.TOOL) {
      return null;
    }
    IdempotencyStore kept =
        store == null ? new InMemoryIdempotencyStore(policy.maxEntries()) : store;
    return new IdempotencyInterceptor(
        policy.argument(),
        new Wishes(kept, policy.ttl(), ticker, random),
        new InFlight(),
        IdempotencyCounters.of(feature, measurements),
        ticker);
  }
}
