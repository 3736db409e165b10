package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ToolModel;

/** Tools and prompts say what they are for. */
final class Descriptions implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ToolModel tool : type.tools()) {
        if (tool.presentation().description() == null) {
          diagnostics.report(
              MethodProblem.DESCRIPTION_MISSING, tool.method().origin(), tool.label());
        }
      }
      for (PromptModel prompt : type.prompts()) {
        if (prompt.presentation().description() == null) {
          diagnostics.report(
              MethodProblem.DESCRIPTION_MISSING, prompt.method().origin(), prompt.label());
        }
      }
    }
  }
}
