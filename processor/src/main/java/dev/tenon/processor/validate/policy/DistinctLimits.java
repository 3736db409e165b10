package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.LimitProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** The limits on one element count the calls of different callers. */
final class DistinctLimits implements Rule {
  private record Counted(Element element, String by) {}

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Set<Counted> seen = new HashSet<>();
    for (PolicyModel.RateLimit limit : Policies.all(compilation, PolicyModel.RateLimit.class)) {
      Element element = limit.origin().element();
      if (!seen.add(new Counted(element, limit.by()))) {
        diagnostics.report(
            LimitProblem.LIMIT_TWICE, limit.origin(), limit.by(), element.getSimpleName());
      }
    }
  }
}
