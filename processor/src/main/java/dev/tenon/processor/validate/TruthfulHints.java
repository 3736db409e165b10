package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.HintsModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.ToolModel;
import java.util.List;
import java.util.Set;

/** What the hints of a tool say fits what it is called and what it returns. */
final class TruthfulHints implements Rule {
  private static final Set<String> DESTROYING =
      Set.of(
          "delete", "destroy", "drop", "erase", "overwrite", "purge", "remove", "truncate", "wipe");
  private static final Set<String> CHANGING =
      Set.of("cancel", "create", "insert", "move", "rename", "revoke", "send", "update");

  /** With one of these, the verb names a topic: preview_delete, delete_history. */
  private static final Set<String> ASKING =
      Set.of(
          "can",
          "check",
          "count",
          "draft",
          "dry",
          "estimate",
          "history",
          "info",
          "log",
          "logs",
          "options",
          "plan",
          "policy",
          "preview",
          "schema",
          "simulate",
          "status",
          "template",
          "templates",
          "validate");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel type : compilation.classes()) {
      type.tools().forEach(tool -> check(tool, diagnostics));
    }
  }

  private static void check(ToolModel tool, Diagnostics diagnostics) {
    HintsModel hints = tool.hints();
    Origin annotation = tool.method().annotation();
    if (Boolean.TRUE.equals(hints.readOnly()) && Boolean.TRUE.equals(hints.destructive())) {
      // A contradiction in itself, which is an error: one of the two is wrong.
      return;
    }
    if (Boolean.TRUE.equals(hints.readOnly())) {
      Origin at = annotation.at("readOnly");
      if (Boolean.FALSE.equals(hints.idempotent())) {
        diagnostics.report(
            MethodProblem.READ_ONLY_NOT_IDEMPOTENT, annotation.at("idempotent"), tool.label());
      }
      if (tool.method().result().kind() == ResultModel.Kind.NOTHING) {
        diagnostics.report(MethodProblem.READ_ONLY_WITHOUT_RESULT, at, tool.label());
      }
      String verb = verb(tool);
      if (DESTROYING.contains(verb) || CHANGING.contains(verb)) {
        diagnostics.report(MethodProblem.READ_ONLY_BY_NAME, at, tool.label(), verb);
      }
    } else if (Boolean.FALSE.equals(hints.destructive()) && DESTROYING.contains(verb(tool))) {
      diagnostics.report(
          MethodProblem.HARMLESS_BY_NAME, annotation.at("destructive"), tool.label(), verb(tool));
    }
  }

  /** The word that a name begins with, or nothing when another says that it only asks. */
  private static String verb(ToolModel tool) {
    List<String> words = Words.of(tool.presentation().name());
    return words.isEmpty() || words.stream().anyMatch(ASKING::contains) ? "" : words.get(0);
  }
}
