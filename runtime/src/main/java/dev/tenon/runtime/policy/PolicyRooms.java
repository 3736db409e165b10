package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.CallExecutors;
import dev.tenon.runtime.health.HealthChecks;
import dev.tenon.runtime.json.HiddenPlaces;
import dev.tenon.runtime.json.JsonDigest;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RuleInterceptor;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.audit.AuditLog;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.policy.audit.SensitivePolicy;
import dev.tenon.runtime.policy.breaker.BreakerInterceptor;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.breaker.CircuitBreakers;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.budget.Budgets;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.bulkhead.Bulkheads;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.Caches;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.cache.HiddenArguments;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.fallback.Fallbacks;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimits;
import dev.tenon.runtime.policy.retry.IdempotencyInterceptors;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryInterceptors;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of the policies of one server, each opened for the first feature that has the policy:
 * of what nobody uses no class is loaded. Guarded by whoever builds chains.
 */
final class PolicyRooms {
  /** How much at most is renewed at once while nobody waits for it. */
  private static final int BACKGROUND = 16;

  private static final int SECRET_BYTES = 32;
  private static final String SENSITIVE = "sensitive";

  private final PolicyParts parts;
  private final RateLimits limits;
  private @Nullable RetryInterceptors retries;
  private @Nullable Bulkheads bulkheads;
  private @Nullable IdempotencyInterceptors wishes;
  private byte @Nullable [] secret;
  private @Nullable Caches caches;
  private @Nullable CircuitBreakers breakers;
  private @Nullable Fallbacks fallbacks;

  /** Read by those who build nothing. */
  private volatile @Nullable Budgets budgets;

  PolicyRooms(PolicyParts parts) {
    this.parts = parts;
    PolicyStores stores = parts.stores();
    this.limits =
        new RateLimits(
            parts.ticker(),
            parts.measurements(),
            stores.calls(),
            stores.limits().storeTimeout(),
            stores.limits().rateLimit(),
            stores.limits().maxLimitedCallers());
  }

  /** Calls are written as soon as there is a log, where a declaration wants it. */
  @Nullable Interceptor audit(Served served, List<Policy> policies) {
    AuditLog log = parts.audit();
    AuditPolicy policy = log == null ? null : PolicyOrder.find(policies, AuditPolicy.class);
    return log == null || policy == null
        ? null
        : log.around(served.feature(), policy, hidden(policies));
  }

  Admission audited(Served served, List<Policy> policies, Admission admission) {
    AuditLog log = parts.audit();
    return log == null || PolicyOrder.find(policies, AuditPolicy.class) == null
        ? admission
        : log.watching(served.feature(), admission);
  }

  /** The arguments that must not be seen; null when all may be. */
  static @Nullable HiddenPlaces hidden(List<Policy> policies) {
    for (Policy policy : policies) {
      // By its name first, so that the class is not loaded for nothing.
      if (policy.settingName().equals(SENSITIVE) && policy instanceof SensitivePolicy sensitive) {
        return HiddenPlaces.of(sensitive.places());
      }
    }
    return null;
  }

  Admission limits(Served served, List<RateLimitPolicy> policies) {
    return limits.admission(served, policies);
  }

  @Nullable Interceptor retry(
      Served served, @Nullable RetryPolicy policy, @Nullable IdempotencyPolicy key) {
    if (policy == null) {
      return null;
    }
    if (retries == null) {
      retries = new RetryInterceptors(parts.ticker(), parts.random(), parts.measurements());
    }
    return retries.interceptor(served, policy, key, isInherited(served, RetryPolicy.class));
  }

  @Nullable Interceptor bulkhead(Served served, @Nullable BulkheadPolicy policy) {
    if (policy == null) {
      return null;
    }
    if (bulkheads == null) {
      bulkheads = new Bulkheads(parts.ticker(), parts.measurements());
    }
    return bulkheads.interceptor(served, policy, isInherited(served, BulkheadPolicy.class));
  }

  @Nullable Admission health(Served served) {
    HealthChecks checks = parts.health();
    return checks == null ? null : checks.admission(served.feature());
  }

  @Nullable BreakerInterceptor breaker(Served served, @Nullable CircuitBreakerPolicy policy) {
    if (policy == null) {
      return null;
    }
    if (breakers == null) {
      breakers = new CircuitBreakers(parts.ticker(), parts.measurements());
    }
    return breakers.around(served.feature(), policy);
  }

  @Nullable Interceptor fallback(Served served, @Nullable FallbackPolicy policy) {
    if (policy == null) {
      return null;
    }
    if (fallbacks == null) {
      fallbacks = new Fallbacks(parts.ticker(), parts.measurements());
    }
    return fallbacks.around(served, policy);
  }

  @Nullable Interceptor results(
      Served served, @Nullable BudgetPolicy policy, @Nullable AccessPolicy access) {
    return policy == null
        ? null
        : budgets().ofResults(served, policy, access == null ? Access.OPEN : access.access());
  }

  @Nullable Interceptor conversations(Served served) {
    return parts.stores().limits().conversationBudget() > 0
        ? budgets().ofConversations(served)
        : null;
  }

  /** What budgets keep for callers; null as long as there are none. */
  @Nullable KeptResults kept() {
    Budgets made = budgets;
    return made == null ? null : made.kept();
  }

  private Budgets budgets() {
    Budgets made = budgets;
    if (made == null) {
      made =
          new Budgets(
              parts.stores().limits(),
              parts.stores().rests(),
              parts.secureRandom(),
              parts.ticker(),
              parts.measurements());
      budgets = made;
    }
    return made;
  }

  /** Forgets what only features had that are gone. */
  void keep(List<Feature> features, List<CircuitBreakerPolicy> used) {
    parts.measurements().keep(Set.copyOf(features));
    if (breakers != null) {
      breakers.keep(used);
    }
    AuditLog log = parts.audit();
    if (log != null) {
      log.keep(features);
    }
  }

  @Nullable Interceptor idempotency(Served served, @Nullable IdempotencyPolicy policy) {
    if (policy == null) {
      return null;
    }
    if (wishes == null) {
      wishes =
          new IdempotencyInterceptors(
              parts.stores().wishes(), parts.ticker(), parts.random(), parts.measurements());
    }
    return wishes.interceptor(served, policy);
  }

  @Nullable Interceptor keeping(
      Served served, @Nullable CachedPolicy policy, long timeoutNanos, List<Policy> policies) {
    if (policy == null || !Caches.canKeep(served)) {
      return null;
    }
    HiddenPlaces hidden = hidden(policies);
    return caches()
        .keeping(
            served,
            policy,
            timeoutNanos,
            hidden == null ? null : new HiddenArguments(hidden, secret()));
  }

  /** Instances that share a store of results share the keys of the server's state too. */
  private byte[] secret() {
    byte[] made = secret;
    if (made == null) {
      List<String> keys = parts.stores().limits().stateKeys();
      if (keys.isEmpty()) {
        made = new byte[SECRET_BYTES];
        parts.secureRandom().nextBytes(made);
      } else {
        made =
            JsonDigest.ofParts(
                "tenon cache 1".getBytes(StandardCharsets.US_ASCII),
                Base64.getDecoder().decode(keys.get(0)));
      }
      secret = made;
    }
    return made;
  }

  @Nullable Interceptor rules(Served served, List<RulePolicy> policies) {
    return policies.isEmpty()
        ? null
        : RuleInterceptor.of(served.feature(), policies, parts.random(), parts.measurements());
  }

  @Nullable Interceptor evicting(List<EvictsPolicy> policies) {
    return policies.isEmpty() ? null : caches().evicting(policies);
  }

  private Caches caches() {
    Caches made = caches;
    if (made == null) {
      PolicyStores stores = parts.stores();
      made =
          new Caches(
              parts.ticker(),
              parts.measurements(),
              CallExecutors.create("tenon-background", BACKGROUND),
              stores.evictions(),
              stores.server() + "\n" + parts.digest(),
              stores.results(),
              stores.limits().maxCachedBytes(),
              stores.limits().storeTimeout());
      caches = made;
    }
    return made;
  }

  /** Whether the feature does not say it itself, but the server for all. */
  private static boolean isInherited(Served served, Class<? extends Policy> type) {
    return PolicyOrder.find(served.policies(), type) == null;
  }
}
