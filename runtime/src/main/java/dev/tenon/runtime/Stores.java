package dev.tenon.runtime;

import dev.tenon.runtime.ask.UsedStates;
import dev.tenon.runtime.policy.audit.AuditSink;
import dev.tenon.runtime.policy.budget.ResultStore;
import dev.tenon.runtime.policy.cache.CacheStore;
import dev.tenon.runtime.policy.ratelimit.LimitStore;
import dev.tenon.runtime.policy.retry.IdempotencyStore;
import dev.tenon.runtime.task.TaskStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps what outlives a call; each is null to keep it in this process.
 *
 * @param usedStates which {@code requestState} was used; null when each may be used several times
 * @param tasks the tasks
 * @param results results for later calls
 * @param wishes outcomes for idempotency keys
 * @param calls counts of calls
 * @param rests results that were too large to be sent whole
 * @param checkpoints where checkpoints of the audit log go; empty for nowhere
 */
record Stores(
    @Nullable UsedStates usedStates,
    @Nullable TaskStore tasks,
    @Nullable CacheStore results,
    @Nullable IdempotencyStore wishes,
    @Nullable LimitStore calls,
    @Nullable ResultStore rests,
    List<AuditSink> checkpoints) {}
