package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.UriProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.TemplateModel;
import dev.tenon.processor.model.TypeModel;
import java.util.List;

/** The variables of a template and the parameters of its method have the same names. */
final class MatchingVariables implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (ResourceModel resource : type.resources()) {
        TemplateModel template = resource.template();
        if (template != null) {
          check(resource, template.variables(), diagnostics);
        } else if (resource.uri().indexOf('{') < 0) {
          checkFixed(resource, diagnostics);
        }
      }
    }
  }

  private static void check(
      ResourceModel resource, List<String> variables, Diagnostics diagnostics) {
    List<PropertyModel> arguments = resource.method().arguments();
    List<String> names = arguments.stream().map(PropertyModel::name).toList();
    for (String variable : variables) {
      if (!names.contains(variable)) {
        diagnostics.report(UriProblem.VARIABLE_WITHOUT_PARAMETER, resource.uriOrigin(), variable);
      }
    }
    for (PropertyModel argument : arguments) {
      boolean isPair =
          resource.uri().matches(".*\\{[?&;][^}]*\\b" + argument.name() + "\\b[^}]*}.*");
      boolean mayLack = !argument.required() || argument.type() instanceof TypeModel.Maybe;
      if (mayLack && !isPair && variables.contains(argument.name())) {
        diagnostics.report(
            UriProblem.VARIABLE_NEVER_ABSENT,
            argument.origin(),
            argument.javaName(),
            argument.name(),
            resource.uri(),
            argument.name());
      }
      if (!variables.contains(argument.name())) {
        diagnostics.report(
            UriProblem.PARAMETER_WITHOUT_VARIABLE,
            argument.origin(),
            argument.name(),
            resource.uri(),
            argument.name());
      }
    }
  }

  private static void checkFixed(ResourceModel resource, Diagnostics diagnostics) {
    for (PropertyModel argument : resource.method().arguments()) {
      diagnostics.report(
          UriProblem.FIXED_URI_WITH_PARAMETERS,
          argument.origin(),
          resource.uri(),
          argument.name(),
          argument.name());
    }
  }
}
