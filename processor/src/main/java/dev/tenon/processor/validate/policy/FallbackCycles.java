package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.FallbackProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** No method stands in for one that stands in for it. */
final class FallbackCycles implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Map<Element, PolicyModel.Fallback> fallbacks = new HashMap<>();
    for (FeatureModel feature : Policies.features(compilation)) {
      PolicyModel.Fallback fallback = feature.method().serving().first(PolicyModel.Fallback.class);
      if (fallback != null) {
        fallbacks.put(feature.method().origin().element(), fallback);
      }
    }
    fallbacks.forEach((element, fallback) -> {
      if (comesBack(element, fallbacks)) {
        diagnostics.report(
            FallbackProblem.CYCLE,
            fallback.declared().at("value"),
            fallback.method(),
            element.getSimpleName());
      }
    });
  }

  private static boolean comesBack(Element start, Map<Element, PolicyModel.Fallback> fallbacks) {
    Set<Element> seen = new HashSet<>();
    Element at = start;
    while (at != null && seen.add(at)) {
      at = target(fallbacks.get(at));
      if (start.equals(at)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Element target(PolicyModel.@Nullable Fallback fallback) {
    MethodModel target = fallback == null ? null : fallback.target();
    return target == null ? null : target.origin().element();
  }
}
