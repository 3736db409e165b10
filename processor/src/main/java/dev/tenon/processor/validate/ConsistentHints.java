package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.HintsModel;
import dev.tenon.processor.model.ToolModel;

/** The hints of a tool do not contradict each other. */
final class ConsistentHints implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ToolModel tool : type.tools()) {
        HintsModel hints = tool.hints();
        if (Boolean.TRUE.equals(hints.readOnly()) && Boolean.TRUE.equals(hints.destructive())) {
          diagnostics.report(
              MethodProblem.HINTS_CONTRADICT,
              tool.method().annotation().at("destructive"),
              tool.label());
        }
      }
    }
  }
}
