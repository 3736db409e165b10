package dev.tenon.processor.validate.policy;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InterceptorProblem;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.policy.InterceptorModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An interceptor runs once in each slot, and the server that makes it can see it. */
final class SingleInterceptors implements Rule {
  private record Place(ClassName type, String slot) {}

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation, (feature, policies) -> checkOnce(feature, policies, diagnostics));
    for (ServerModel server : compilation.servers()) {
      for (InterceptorModel interceptor : server.interceptors()) {
        if (!interceptor.isVisible(server.type().packageName())) {
          diagnostics.report(
              PolicyProblem.CLASS_HIDDEN,
              server.origin(),
              interceptor.type().simpleName(),
              server.isRule(interceptor.type()) ? "RequiresRule" : "Intercepted",
              server.type().packageName());
        }
      }
    }
  }

  private static void checkOnce(
      FeatureModel feature, List<PolicyModel> policies, Diagnostics diagnostics) {
    Map<Place, PolicyModel> seen = new HashMap<>();
    for (PolicyModel policy : policies) {
      if (policy instanceof PolicyModel.Intercepted intercepted) {
        for (InterceptorModel interceptor : intercepted.interceptors()) {
          PolicyModel before =
              seen.put(new Place(interceptor.type(), intercepted.slot()), intercepted);
          if (before != null) {
            diagnostics.report(
                InterceptorProblem.TWICE,
                Policies.nearer(before, intercepted).origin(),
                interceptor.type().simpleName(),
                feature.label());
          }
        }
      }
    }
  }
}
