package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.util.ArrayList;
import java.util.List;

/** The policies that hold for a feature: its own, and of the server's those it does not replace. */
final class Effective {
  private Effective() {}

  static List<Policy> of(Served served, List<Policy> ofServer) {
    if (ofServer.isEmpty()) {
      return served.policies();
    }
    List<Policy> effective = new ArrayList<>();
    for (Policy policy : ofServer) {
      // Interceptors of the server are outermost, its limits hold besides all others, and its rules
      // decide first.
      if (policy instanceof InterceptedPolicy
          || policy instanceof RateLimitPolicy
          || policy instanceof RulePolicy) {
        effective.add(policy);
      }
    }
    effective.addAll(served.policies());
    for (Policy policy : ofServer) {
      if (!has(effective, policy.settingName()) && canHave(served, policy)) {
        effective.add(policy);
      }
    }
    return effective;
  }

  /** What is declared for the whole server holds for those features that can have it. */
  private static boolean canHave(Served served, Policy policy) {
    boolean completes = served.feature().kind() == Feature.Kind.COMPLETION;
    if (policy instanceof CachedPolicy) {
      return served.reads() && !completes;
    }
    if (policy instanceof RetryPolicy) {
      return !completes
          && (served.repeatable()
              || PolicyOrder.find(served.policies(), IdempotencyPolicy.class) != null);
    }
    if (policy instanceof BudgetPolicy) {
      return served.feature().kind() == Feature.Kind.TOOL;
    }
    // By its name, so that the class is not loaded where there is no log.
    return !completes
        || policy instanceof TimeoutPolicy
        || policy instanceof AccessPolicy
        || policy.settingName().equals("audit");
  }

  private static boolean has(List<Policy> policies, String name) {
    for (Policy policy : policies) {
      if (policy.settingName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
