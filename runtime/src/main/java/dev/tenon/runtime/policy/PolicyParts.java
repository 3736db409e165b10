package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.policy.budget.BudgetLimits;
import dev.tenon.runtime.policy.budget.ResultStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What policies work with.
 *
 * @param ticker the clock
 * @param random spreads waiting times
 * @param measurements what is counted
 * @param background runs what nobody waits for, such as the renewal of a kept result
 * @param digest stands for what the server was compiled with; empty when that is not known
 * @param interceptors of the whole server, just before each method, the first outermost
 * @param policies of the whole server
 * @param callTimeout how long calls may take whose policies say nothing
 * @param budgets the bounds of what budgets keep and count
 * @param resultStore keeps results that were too large to be sent whole; null to keep them in
 *     memory
 * @param secureRandom makes ids that nobody may guess
 */
public record PolicyParts(
    Ticker ticker,
    RandomGenerator random,
    Measurements measurements,
    Executor background,
    String digest,
    List<Interceptor> interceptors,
    List<Policy> policies,
    Duration callTimeout,
    BudgetLimits budgets,
    @Nullable ResultStore resultStore,
    RandomGenerator secureRandom) {
  /** Copies the lists. */
  public PolicyParts {
    interceptors = List.copyOf(interceptors);
    policies = List.copyOf(policies);
  }
}
