package dev.tenon.processor.validate.policy;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.AccessProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An access rule is asked once for each call. */
final class SingleRules implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation, (feature, policies) -> checkOnce(feature, policies, diagnostics));
  }

  private static void checkOnce(
      FeatureModel feature, List<PolicyModel> policies, Diagnostics diagnostics) {
    Map<ClassName, PolicyModel> seen = new HashMap<>();
    for (PolicyModel policy : policies) {
      if (policy instanceof PolicyModel.Ruled) {
        for (InterceptorModel rule : policy.instances()) {
          PolicyModel before = seen.put(rule.type(), policy);
          if (before != null) {
            diagnostics.report(
                AccessProblem.RULE_TWICE,
                Policies.nearer(before, policy).origin(),
                rule.type().simpleName(),
                feature.label());
          }
        }
      }
    }
  }
}
