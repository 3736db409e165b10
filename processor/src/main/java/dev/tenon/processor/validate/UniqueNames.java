package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.NameProblem;
import dev.tenon.processor.diagnostic.UriProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.TemplateModel;
import dev.tenon.processor.model.ToolModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Within a server no two tools, prompts, resources or templates are called the same. */
final class UniqueNames implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (List<FeatureClassModel> scope : Scopes.of(compilation)) {
      checkTools(scope, diagnostics);
      checkPrompts(scope, diagnostics);
      checkResources(scope, diagnostics);
    }
  }

  private static void checkTools(List<FeatureClassModel> scope, Diagnostics diagnostics) {
    Map<String, String> places = new HashMap<>();
    for (FeatureClassModel type : scope) {
      for (ToolModel tool : type.tools()) {
        String name = tool.presentation().name();
        String before = places.putIfAbsent(name, Scopes.place(type, tool));
        if (before != null) {
          diagnostics.report(
              NameProblem.DUPLICATE_TOOL, tool.presentation().nameOrigin(), name, before);
        }
      }
    }
  }

  private static void checkPrompts(List<FeatureClassModel> scope, Diagnostics diagnostics) {
    Map<String, String> places = new HashMap<>();
    for (FeatureClassModel type : scope) {
      for (PromptModel prompt : type.prompts()) {
        String name = prompt.presentation().name();
        String before = places.putIfAbsent(name, Scopes.place(type, prompt));
        if (before != null) {
          diagnostics.report(
              NameProblem.DUPLICATE_PROMPT, prompt.presentation().nameOrigin(), name, before);
        }
      }
    }
  }

  private static void checkResources(List<FeatureClassModel> scope, Diagnostics diagnostics) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> uris = new HashMap<>();
    Map<String, Template> shapes = new HashMap<>();
    for (FeatureClassModel type : scope) {
      for (ResourceModel resource : type.resources()) {
        String place = Scopes.place(type, resource);
        String name = resource.presentation().name();
        String named = names.putIfAbsent(name, place);
        boolean isSame =
            resource.template() == null
                ? checkUri(resource, place, uris, diagnostics)
                : checkShape(resource, resource.template(), place, shapes, diagnostics);
        if (named != null && !isSame) {
          diagnostics.report(
              NameProblem.DUPLICATE_RESOURCE_NAME,
              resource.presentation().nameOrigin(),
              name,
              named);
        }
      }
    }
  }

  private static boolean checkUri(
      ResourceModel resource, String place, Map<String, String> uris, Diagnostics diagnostics) {
    String before = uris.putIfAbsent(resource.uri(), place);
    if (before != null) {
      diagnostics.report(NameProblem.DUPLICATE_URI, resource.uriOrigin(), resource.uri(), before);
    }
    return before != null;
  }

  private record Template(String uri, String place) {}

  private static boolean checkShape(
      ResourceModel resource,
      TemplateModel template,
      String place,
      Map<String, Template> shapes,
      Diagnostics diagnostics) {
    Template before = shapes.putIfAbsent(template.shape(), new Template(resource.uri(), place));
    if (before != null) {
      diagnostics.report(
          UriProblem.SAME_TEMPLATE,
          resource.uriOrigin(),
          resource.uri(),
          before.uri(),
          before.place());
    }
    return before != null;
  }
}
