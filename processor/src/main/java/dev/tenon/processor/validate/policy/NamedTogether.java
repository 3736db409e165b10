package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several methods share by its name has the same numbers on each. */
final class NamedTogether implements Rule {
  /** What was declared first under a name. */
  private record First(Object numbers, String label) {}

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Map<String, First> known = new HashMap<>();
    Policies.effective(
        compilation,
        (feature, policies) -> {
          for (PolicyModel policy : policies) {
            check(policy, feature, known, diagnostics);
          }
        });
  }

  private static void check(
      PolicyModel policy, FeatureModel feature, Map<String, First> known, Diagnostics diagnostics) {
    String name = name(policy);
    if (name.isEmpty()) {
      return;
    }
    Object numbers = numbers(policy);
    First first =
        known.putIfAbsent(
            policy.kind() + " " + name,
            new First(
                numbers,
                policy.declared().level() == Level.METHOD
                    ? feature.label()
                    : "class " + policy.origin().element().getSimpleName()));
    if (first != null && !first.numbers().equals(numbers)) {
      diagnostics.report(
          PolicyProblem.NUMBERS_DIFFER,
          policy.declared().at("name"),
          policy.kind().annotation(),
          name,
          first.label());
    }
  }

  private static String name(PolicyModel policy) {
    if (policy instanceof PolicyModel.Bulkhead bulkhead) {
      return bulkhead.name();
    }
    return policy instanceof PolicyModel.CircuitBreaker breaker ? breaker.name() : "";
  }

  /** Everything but who it is and, for a bulkhead, who goes first. */
  private static Object numbers(PolicyModel policy) {
    if (policy instanceof PolicyModel.Bulkhead bulkhead) {
      return List.of(bulkhead.concurrency(), bulkhead.queue(), bulkhead.maxWait());
    }
    PolicyModel.CircuitBreaker breaker = (PolicyModel.CircuitBreaker) policy;
    return List.of(
        breaker.failureRate(),
        breaker.slowCall(),
        breaker.slowRate(),
        breaker.window(),
        breaker.minCalls(),
        breaker.open(),
        breaker.halfOpen(),
        breaker.counts(),
        breaker.ignores());
  }
}
