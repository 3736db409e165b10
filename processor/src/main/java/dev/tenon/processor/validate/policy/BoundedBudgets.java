package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.PolicyProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;

/** A budget counts either tokens or bytes. */
final class BoundedBudgets implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (PolicyModel.Budget budget : Policies.all(compilation, PolicyModel.Budget.class)) {
      boolean isUnbounded = budget.tokens() == 0 && budget.bytes() == 0;
      if (isUnbounded || (budget.tokens() != 0 && budget.bytes() != 0)) {
        diagnostics.report(
            PolicyProblem.BUDGET_BOUNDS,
            budget.origin(),
            isUnbounded ? "neither tokens nor bytes" : "both tokens and bytes");
      }
    }
  }
}
