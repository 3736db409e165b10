package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.BudgetProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.ServerModel;

/** Budgets are not negative. */
final class ReachableBudgets implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (ServerModel server : compilation.servers()) {
      if (server.budget().tokens() < 0) {
        diagnostics.report(
            BudgetProblem.BUDGET_NEGATIVE, server.budget().origin(), server.budget().tokens());
      }
    }
  }
}
