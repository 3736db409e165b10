package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.Suggestion;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.registry.Hints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses policies that the compiler would refuse on a method.
 *
 * @param feature the feature, as it stands in sentences
 * @param arguments the names of its arguments
 * @param hints what it says of its effects
 */
record PolicyChecks(String feature, Set<String> arguments, Hints hints) {
  /** Prompts and resources change nothing. */
  static final Hints READS = new Hints(true, null, null, null);

  /**
   * Checks {@code policies}, and adds the one that runs the fallback.
   *
   * @throws IllegalArgumentException if one does not fit
   */
  List<Policy> check(List<Policy> policies, boolean hasFallback) {
    Set<String> kinds = new HashSet<>();
    for (Policy policy : policies) {
      boolean mayRepeat =
          policy instanceof InterceptedPolicy
              || policy instanceof EvictsPolicy
              || policy instanceof RulePolicy;
      if (!kinds.add(policy.settingName()) && !mayRepeat) {
        throw wrong("has the policy " + policy.settingName() + " twice: name it once.");
      }
    }
    for (Policy policy : policies) {
      check(policy, kinds);
    }
    if (!hasFallback) {
      return policies;
    }
    List<Policy> all = new ArrayList<>(policies);
    all.add(new FallbackPolicy(OneFeature.FALLBACK));
    return all;
  }

  private void check(Policy policy, Set<String> kinds) {
    boolean reads = Boolean.TRUE.equals(hints.readOnly());
    if (policy instanceof CachedPolicy cached) {
      if (!reads) {
        throw wrong(
            "is cached, but not read-only: a call that is answered from the cache would change"
                + " nothing. Say readOnly(true) if it changes nothing.");
      }
      known("cached", cached.key());
    } else if (policy instanceof EvictsPolicy evicts) {
      known("evicts", evicts.key());
    } else if (policy instanceof IdempotencyPolicy idempotency) {
      known("idempotency-key", List.of(idempotency.argument()));
    } else if (policy instanceof RetryPolicy) {
      boolean repeatable = reads || Boolean.TRUE.equals(hints.idempotent());
      if (!repeatable && !kinds.contains("idempotency-key")) {
        throw wrong(
            "is retried, but may not run twice: say readOnly(true) or idempotent(true) if that is"
                + " so, or give it an IdempotencyPolicy.");
      }
    } else if (policy instanceof FallbackPolicy) {
      throw wrong("has no other method with a number: say fallback(…) instead of FallbackPolicy.");
    }
  }

  private void known(String policy, List<String> names) {
    for (String name : names) {
      if (!arguments.contains(name)) {
        String nearest = Suggestion.nearest(name, arguments);
        throw wrong(
            "has no argument \""
                + name
                + "\", which its policy "
                + policy
                + " names"
                + (nearest == null ? "." : "; did you mean \"" + nearest + "\"?"));
      }
    }
  }

  private IllegalArgumentException wrong(String sentence) {
    return new IllegalArgumentException("The " + feature + " " + sentence);
  }
}
