package dev.tenon.runtime.policy;

import dev.tenon.runtime.policy.cache.CacheStore;
import dev.tenon.runtime.policy.cache.Evictions;
import dev.tenon.runtime.policy.ratelimit.LimitStore;
import dev.tenon.runtime.policy.retry.IdempotencyStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where policies keep what calls have in common, and its bounds.
 *
 * @param server the name and version of the server, which tell its entries from those of others
 * @param results keeps results; null for in this process
 * @param evictions how what is kept is dropped
 * @param maxCachedBytes how long the kept results of one feature are together at most
 * @param wishes keeps outcomes for idempotency keys; null for in this process
 * @param limits counts calls; null for in this process
 * @param callsPerSecond how often one caller may call, whatever it calls
 * @param maxLimitedCallers how many counts are kept in this process
 * @param timeout how long a store is waited for
 */
public record PolicyStores(
    String server,
    @Nullable CacheStore results,
    Evictions evictions,
    long maxCachedBytes,
    @Nullable IdempotencyStore wishes,
    @Nullable LimitStore limits,
    int callsPerSecond,
    int maxLimitedCallers,
    Duration timeout) {}
