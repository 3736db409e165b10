package dev.tenon.runtime.policy;

import dev.tenon.runtime.policy.budget.ResultStore;
import dev.tenon.runtime.policy.cache.CacheStore;
import dev.tenon.runtime.policy.cache.Evictions;
import dev.tenon.runtime.policy.ratelimit.LimitStore;
import dev.tenon.runtime.policy.retry.IdempotencyStore;
import org.jspecify.annotations.Nullable;

/**
 * Where policies keep what calls have in common, and its bounds.
 *
 * @param server the name and version of the server, which tell its entries from those of others
 * @param results keeps results; null for in this process
 * @param evictions how what is kept is dropped
 * @param wishes keeps outcomes for idempotency keys; null for in this process
 * @param calls counts calls; null for in this process
 * @param rests keeps results that were too large to be sent whole; null for in this process
 * @param limits the bounds
 */
public record PolicyStores(
    String server,
    @Nullable CacheStore results,
    Evictions evictions,
    @Nullable IdempotencyStore wishes,
    @Nullable LimitStore calls,
    @Nullable ResultStore rests,
    PolicyLimits limits) {}
