package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.Word;
import dev.tenon.processor.validate.Rule;
import java.util.List;

/** What only some may call is not kept for everybody: caches between would give it to others. */
final class GuardedResults implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation,
        (feature, policies) -> {
          for (PolicyModel policy : policies) {
            if (policy instanceof PolicyModel.Cached cached && cached.scope().equals("PUBLIC")) {
              check(cached, feature, policies, diagnostics);
            }
          }
        });
  }

  private static void check(
      PolicyModel.Cached cached,
      FeatureModel feature,
      List<PolicyModel> policies,
      Diagnostics diagnostics) {
    for (PolicyModel policy : policies) {
      String fault = "";
      if (policy instanceof PolicyModel.Ruled) {
        fault = "a rule decides";
      } else if (policy instanceof PolicyModel.Access access && access.needsMore()) {
        fault =
            access.scopes().isEmpty()
                ? "it needs the role " + String.join(" or ", Word.texts(access.roles()))
                : "it needs the scope " + String.join(", ", Word.texts(access.scopes()));
      }
      if (!fault.isEmpty()) {
        diagnostics.report(
            AccessProblem.PUBLIC_RESULTS, cached.declared().at("scope"), feature.label(), fault);
        return;
      }
    }
  }
}
