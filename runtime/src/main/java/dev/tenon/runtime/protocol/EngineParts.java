package dev.tenon.runtime.protocol;

import dev.tenon.runtime.ask.UsedStates;
import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.concurrent.CallGate;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.health.HealthChecks;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.task.TaskStore;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is made of.
 *
 * @param info what the server says of itself
 * @param contractDigest stands for what it was compiled with; empty when that is not known
 * @param catalog what it offers
 * @param scopes the scopes that it declares
 * @param outermost run around every call, the first outermost
 * @param chains builds what is around each method
 * @param health the health checks, which begin and end with it; null when there are none
 * @param measurements what is counted
 * @param limits its bounds
 * @param ticker its clock
 * @param random makes correlation ids
 * @param secureRandom makes ids and keys that nobody may guess
 * @param usedStates remembers which {@code requestState} was used, or null when each may be used
 *     until it expires
 * @param taskStore keeps tasks; null to keep them in memory
 */
public record EngineParts(
    ServerInfo info,
    String contractDigest,
    Catalog catalog,
    Scopes scopes,
    List<Interceptor> outermost,
    ChainBuilder chains,
    @Nullable HealthChecks health,
    Measurements measurements,
    EngineLimits limits,
    Ticker ticker,
    RandomGenerator random,
    RandomGenerator secureRandom,
    @Nullable UsedStates usedStates,
    @Nullable TaskStore taskStore) {
  /** Copies the interceptors. */
  public EngineParts {
    outermost = List.copyOf(outermost);
  }

  /** What every call of an engine passes. */
  CallGate gate() {
    return new CallGate(
        limits.maxConcurrentCalls(), limits.maxWaitingCalls(), limits.maxQueuedCalls(), ticker);
  }
}
