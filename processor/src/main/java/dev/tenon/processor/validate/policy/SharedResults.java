package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.CacheProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.ParameterModel.Injection;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;

/**
 * Results that callers share do not depend on who asks. A {@code CallContext} knows the caller; a
 * tenant may well be what is made of it, but not everybody. What a user answers is only theirs.
 */
final class SharedResults implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation,
        (feature, policies) -> {
          for (PolicyModel policy : policies) {
            if (policy instanceof PolicyModel.Cached cached && !cached.scope().equals("USER")) {
              check(cached, feature, diagnostics);
            }
          }
        });
  }

  private static void check(
      PolicyModel.Cached cached, FeatureModel feature, Diagnostics diagnostics) {
    boolean isPublic = cached.scope().equals("PUBLIC");
    for (ParameterModel parameter : feature.method().parameters()) {
      String name = parameter.origin().element().getSimpleName().toString();
      if (parameter instanceof ParameterModel.Asked) {
        report(cached, feature, name + " is what one user answers", diagnostics);
      } else if (parameter instanceof ParameterModel.Injected injected) {
        if (injected.what() == Injection.INTERACTION) {
          report(cached, feature, name + " asks one user", diagnostics);
        } else if (injected.what() == Injection.CONTEXT && isPublic) {
          report(cached, feature, name + " knows who calls", diagnostics);
        }
      }
    }
  }

  private static void report(
      PolicyModel.Cached cached, FeatureModel feature, String reason, Diagnostics diagnostics) {
    boolean isPublic = cached.scope().equals("PUBLIC");
    diagnostics.report(
        CacheProblem.IDENTITY,
        cached.declared().at("scope"),
        feature.label(),
        isPublic ? "everybody" : "a tenant",
        reason,
        reason.endsWith("who calls")
            ? "Write scope = CacheScope.USER, or take a Progress if that is all it is for."
            : "Write scope = CacheScope.USER.");
  }
}
