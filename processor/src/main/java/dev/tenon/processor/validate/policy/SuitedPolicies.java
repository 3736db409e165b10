package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.CacheProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.diagnostic.RetryProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyKind;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.Traits;
import dev.tenon.processor.validate.Rule;

/** What stands on a method can hold for it. */
final class SuitedPolicies implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureModel feature : Policies.features(compilation)) {
      for (PolicyModel policy : feature.method().serving().policies()) {
        boolean isOwn = policy.declared().level() == Level.METHOD;
        if (isOwn && !Policies.traits(feature).suits(policy.kind())) {
          report(policy, feature, diagnostics);
        }
      }
    }
  }

  private static void report(PolicyModel policy, FeatureModel feature, Diagnostics diagnostics) {
    Traits.Kind kind = Policies.traits(feature).kind();
    if (policy.kind() == PolicyKind.BUDGET) {
      // What results can be made smaller is a matter of its own.
      return;
    }
    if (kind == Traits.Kind.COMPLETION) {
      boolean isTrust = policy.kind() == PolicyKind.ACCESS || policy.kind() == PolicyKind.RULE;
      misfit(
          policy,
          feature,
          isTrust
              ? "who may use its prompt or template may complete its arguments"
              : "completions are served as they are",
          diagnostics);
    } else if (policy.kind() == PolicyKind.CACHED) {
      diagnostics.report(CacheProblem.NOT_READ_ONLY, policy.origin(), feature.label());
    } else if (policy.kind() == PolicyKind.RETRY) {
      diagnostics.report(RetryProblem.NOT_REPEATABLE, policy.origin(), feature.label());
    } else if (kind != Traits.Kind.TOOL) {
      misfit(policy, feature, "only tools can have it", diagnostics);
    }
  }

  private static void misfit(
      PolicyModel policy, FeatureModel feature, String reason, Diagnostics diagnostics) {
    diagnostics.report(
        PolicyProblem.MISFIT, policy.origin(), policy.annotation(), feature.label(), reason);
  }
}
