package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.NameProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import java.util.ArrayList;
import java.util.List;

/** No two tools, prompts or arguments are easily taken for each other. */
final class UnlikeNames implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (List<FeatureClassModel> scope : Scopes.of(compilation)) {
      List<Named> tools = new ArrayList<>();
      List<Named> prompts = new ArrayList<>();
      for (FeatureClassModel type : scope) {
        type.tools()
            .forEach(tool ->
                tools.add(new Named(tool.presentation().name(), tool.presentation().nameOrigin())));
        type.prompts()
            .forEach(prompt ->
                prompts.add(
                    new Named(prompt.presentation().name(), prompt.presentation().nameOrigin())));
      }
      check("tools", tools, diagnostics);
      check("prompts", prompts, diagnostics);
    }
    for (FeatureClassModel type : compilation.classes()) {
      type.features().forEach(feature -> check(feature, diagnostics));
    }
  }

  private record Named(String name, Origin at) {}

  private static void check(FeatureModel feature, Diagnostics diagnostics) {
    checkAlike("arguments", named(feature.method().arguments()), diagnostics);
    for (List<PropertyModel> shape : ObjectShapes.of(feature)) {
      checkAlike("properties", named(shape), diagnostics);
    }
  }

  private static List<Named> named(List<PropertyModel> properties) {
    List<Named> named = new ArrayList<>();
    for (PropertyModel property : properties) {
      named.add(new Named(property.name(), property.origin().at("name")));
    }
    return named;
  }

  private static void check(String kind, List<Named> names, Diagnostics diagnostics) {
    checkAlike(kind, names, diagnostics);
    List<List<String>> words = names.stream().map(named -> Words.of(named.name())).toList();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        Named before = names.get(j);
        Named later = names.get(i);
        if (LookAlikes.isNear(words.get(j), words.get(i))) {
          diagnostics.report(NameProblem.NAMES_NEAR, later.at(), kind, before.name(), later.name());
        }
      }
    }
  }

  private static void checkAlike(String kind, List<Named> names, Diagnostics diagnostics) {
    List<LookAlikes.Looks> looks =
        names.stream().map(named -> LookAlikes.looks(named.name())).toList();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        Named before = names.get(j);
        Named later = names.get(i);
        String difference = LookAlikes.difference(looks.get(j), looks.get(i));
        if (!difference.isEmpty()) {
          diagnostics.report(
              NameProblem.NAMES_ALIKE, later.at(), kind, before.name(), later.name(), difference);
        }
      }
    }
  }
}
