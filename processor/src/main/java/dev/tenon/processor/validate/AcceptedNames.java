package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.NameProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PresentationModel;
import java.util.stream.Stream;

/** Names of tools and prompts are such that every client takes them. */
final class AcceptedNames implements Rule {
  private static final int MAX_LENGTH = 128;

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel feature : compilation.classes()) {
      Stream.concat(
              feature.tools().stream().map(tool -> tool.presentation()),
              feature.prompts().stream().map(prompt -> prompt.presentation()))
          .forEach(presentation -> check(presentation, diagnostics));
    }
  }

  private static void check(PresentationModel presentation, Diagnostics diagnostics) {
    String name = presentation.name();
    String accepted = accepted(name);
    if (!name.equals(accepted)) {
      diagnostics.report(NameProblem.NAME_SYNTAX, presentation.nameOrigin(), name, accepted);
    }
  }

  /** The name itself, or one like it that is accepted. */
  private static String accepted(String name) {
    String replaced = name.strip().replaceAll("[^A-Za-z0-9_.-]+", "_");
    return replaced.substring(0, Math.min(replaced.length(), MAX_LENGTH));
  }
}
