package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.ResultBudgetProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ResultBudgetModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.Shrinking;
import dev.tenon.processor.model.StructureModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.model.UnionModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Results that have a budget can be made smaller, and have a place to say so. A budget of a whole
 * class holds for those of its tools that can.
 */
final class ShrinkableResults implements Rule {
  private static final List<String> MARKS = List.of("truncated", "omitted", "rest");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ToolModel tool : type.tools()) {
        ResultBudgetModel budget = tool.resultBudget();
        if (budget != null && (budget.isOwn() || canShrink(tool, budget))) {
          check(tool, budget, diagnostics);
        }
      }
    }
  }

  private static boolean canShrink(ToolModel tool, ResultBudgetModel budget) {
    return Shrinking.can(tool.method().result(), budget.keep());
  }

  private static void check(ToolModel tool, ResultBudgetModel budget, Diagnostics diagnostics) {
    ResultModel result = tool.method().result();
    if (result.kind() == ResultModel.Kind.NOTHING) {
      diagnostics.report(ResultBudgetProblem.BUDGET_NO_RESULT, budget.origin(), tool.label());
      return;
    }
    if (budget.isOwn()) {
      checkKeep(tool, budget, diagnostics);
    }
    if (!canShrink(tool, budget)) {
      ResultBudgetProblem problem =
          Shrinking.couldWithoutConstraints(result)
              ? ResultBudgetProblem.BUDGET_HELD
              : ResultBudgetProblem.BUDGET_RIGID;
      diagnostics.report(problem, budget.origin(), result.type(), tool.label());
    }
    if (Shrinking.hasMarks(result, budget.keep())) {
      for (String name : properties(result.model())) {
        if (MARKS.contains(name)) {
          diagnostics.report(
              ResultBudgetProblem.BUDGET_NAME_TAKEN, budget.origin(), tool.label(), name);
        }
      }
    }
  }

  /** A budget of a class may keep what only some of its results have. */
  private static void checkKeep(ToolModel tool, ResultBudgetModel budget, Diagnostics diagnostics) {
    ResultModel result = tool.method().result();
    if (Shrinking.hasOtherProperties(result)) {
      return;
    }
    Set<String> known = Shrinking.properties(result);
    for (String name : budget.keep()) {
      if (!known.contains(name)) {
        diagnostics.report(
            ResultBudgetProblem.BUDGET_UNKNOWN_KEEP,
            budget.origin().at("keep"),
            name,
            tool.label(),
            Nearest.suggestion(name, known));
      }
    }
  }

  private static Set<String> properties(TypeModel root) {
    Set<String> names = new LinkedHashSet<>();
    if (root instanceof StructureModel structure) {
      structure.readable().forEach(property -> names.add(property.name()));
    } else if (root instanceof UnionModel union) {
      names.add(union.property());
      union.variants().forEach(variant -> names.addAll(properties(variant.type())));
    }
    return names;
  }
}
