package dev.tenon.processor.validate.policy;

import dev.tenon.processor.validate.Rule;
import java.util.List;

/** The list of the rules for policies. */
public final class PolicyRules {
  private PolicyRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new SuitedPolicies(),
        new BoundedBudgets(),
        new CacheKeys(),
        new SharedResults(),
        new Evictions(),
        new RetryNumbers(),
        new WorthRetrying(),
        new IdempotencyKeys(),
        new TimesWithinTimeouts(),
        new UsefulQueues(),
        new DistinctLimits(),
        new BreakerNumbers(),
        new NamedTogether(),
        new HealthChecks(),
        new FallbackCycles(),
        new SingleInterceptors(),
        new DeclaredScopes(),
        new KnownScopes(),
        new ProtectedTools(),
        new SingleRules(),
        new GuardedResults(),
        new SecretArguments());
  }
}
