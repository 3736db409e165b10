package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.TaskProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.ParameterModel.Injection;
import dev.tenon.processor.model.TaskModel;
import dev.tenon.processor.model.ToolModel;

/** Progress is reported where somebody can receive it: a task has none. */
final class ReportedProgress implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ToolModel tool : type.tools()) {
        if (tool.task() == TaskModel.REQUIRED) {
          check(tool, diagnostics);
        }
      }
    }
  }

  private static void check(ToolModel tool, Diagnostics diagnostics) {
    for (ParameterModel parameter : tool.method().parameters()) {
      if (parameter instanceof ParameterModel.Injected injected
          && injected.what() == Injection.PROGRESS) {
        diagnostics.report(
            TaskProblem.TASK_PROGRESS,
            parameter.origin(),
            parameter.origin().element().getSimpleName(),
            tool.label());
      }
    }
  }
}
