package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.diagnostic.NameProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.ToolModel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of tools, prompts and arguments are such that every client takes them. */
final class AcceptedNames implements Rule {
  private static final Pattern REFUSED = Pattern.compile("[^A-Za-z0-9_.-]+");
  private static final int MAX_LENGTH = 128;

  /** What the interfaces of several models take. */
  private static final int STRICT_LENGTH = 64;

  private static final int MAX_ARGUMENTS = 20;

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel feature : compilation.classes()) {
      Stream.concat(
              feature.tools().stream().map(tool -> tool.presentation()),
              feature.prompts().stream().map(prompt -> prompt.presentation()))
          .forEach(presentation -> check(presentation, diagnostics));
      feature.tools().forEach(tool -> checkArguments(tool, diagnostics));
    }
  }

  private static void check(PresentationModel presentation, Diagnostics diagnostics) {
    String name = presentation.name();
    String accepted = accepted(name);
    if (!name.equals(accepted)) {
      diagnostics.report(NameProblem.NAME_SYNTAX, presentation.nameOrigin(), name, accepted);
    } else if (name.length() > STRICT_LENGTH) {
      diagnostics.report(
          NameProblem.NAME_LONG, presentation.nameOrigin(), name, name.length(), STRICT_LENGTH);
    }
  }

  private static void checkArguments(ToolModel tool, Diagnostics diagnostics) {
    List<PropertyModel> arguments = tool.method().arguments();
    if (arguments.size() > MAX_ARGUMENTS) {
      diagnostics.report(
          MethodProblem.MANY_ARGUMENTS,
          tool.method().origin(),
          tool.label(),
          arguments.size(),
          MAX_ARGUMENTS);
    }
    for (PropertyModel argument : arguments) {
      String accepted = accepted(argument.name());
      accepted = accepted.substring(0, Math.min(accepted.length(), STRICT_LENGTH));
      if (!argument.name().equals(accepted)) {
        diagnostics.report(
            NameProblem.ARGUMENT_NAME,
            argument.origin().at("name"),
            HiddenText.visible(argument.name()),
            accepted);
      }
      if (argument.title() != null) {
        diagnostics.report(
            MethodProblem.ARGUMENT_TITLE_UNSENT,
            argument.origin().at("title"),
            argument.javaName());
      }
    }
  }

  /** The name itself, or one like it that is accepted. */
  private static String accepted(String name) {
    String replaced = REFUSED.matcher(name.strip()).replaceAll("_");
    return replaced.substring(0, Math.min(replaced.length(), MAX_LENGTH));
  }
}
