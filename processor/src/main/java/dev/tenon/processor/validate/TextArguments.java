package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.TypeProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.TypeModel;

/** Arguments of prompts and variables of templates have a text form. */
final class TextArguments implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.prompts().forEach(prompt -> check(prompt, "prompts", diagnostics));
      for (ResourceModel resource : type.resources()) {
        if (resource.template() != null) {
          check(resource, "resource templates", diagnostics);
        }
      }
    }
  }

  private static void check(FeatureModel feature, String kind, Diagnostics diagnostics) {
    for (PropertyModel argument : feature.method().arguments()) {
      TypeModel type = argument.type().present();
      if (!type.hasTextForm() && !(type instanceof TypeModel.Unsupported)) {
        diagnostics.report(
            TypeProblem.NO_TEXT_FORM, argument.origin(), argument.javaName(), type.type(), kind);
      }
    }
  }
}
