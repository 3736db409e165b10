package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.HealthProblem;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.policy.HealthModel;
import dev.tenon.processor.validate.Rule;
import java.util.Set;
import java.util.TreeSet;

/** A health check is of tools that there are, and ends before it begins again. */
final class HealthChecks implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      for (HealthModel check : type.health()) {
        check(check, type, diagnostics);
        checkTools(check, type, compilation, diagnostics);
      }
    }
  }

  private static void check(HealthModel check, FeatureClassModel type, Diagnostics diagnostics) {
    if (check.tools().isEmpty()) {
      diagnostics.report(HealthProblem.NO_TOOLS, check.annotation().at("tool"), check.name());
    }
    if (check.timeout().compareTo(check.every()) >= 0) {
      diagnostics.report(
          HealthProblem.TIMEOUT,
          check.annotation().at("timeout").value() == null
              ? check.annotation().at("every")
              : check.annotation().at("timeout"),
          check.name(),
          Policies.words(check.timeout()),
          Policies.words(check.every()));
    }
    type.features()
        .filter(feature -> feature.method().origin().element().equals(check.origin().element()))
        .forEach(feature ->
            diagnostics.report(
                HealthProblem.FEATURE, check.annotation(), check.name(), feature.label()));
  }

  /** A server that is compiled elsewhere may have tools that are not known here. */
  private static void checkTools(
      HealthModel check,
      FeatureClassModel type,
      CompilationModel compilation,
      Diagnostics diagnostics) {
    Set<String> tools = new TreeSet<>();
    boolean isServed = false;
    for (ServerModel server : compilation.servers()) {
      if (Policies.has(server, type)) {
        isServed = true;
        if (server.features().stream().anyMatch(one -> one.compiled() != null)) {
          return;
        }
        server
            .features()
            .forEach(one -> one.tools().forEach(tool -> tools.add(tool.presentation().name())));
      }
    }
    for (String name : check.tools()) {
      if (isServed && !tools.contains(name)) {
        diagnostics.report(
            HealthProblem.TOOL_UNKNOWN,
            check.annotation().at("tool"),
            name,
            type.type().simpleName(),
            Nearest.suggestion(name, tools));
      }
    }
  }
}
