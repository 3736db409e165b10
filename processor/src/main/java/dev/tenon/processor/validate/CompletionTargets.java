package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.CompletionProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.CompletionModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.PropertyModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A completion names an argument that there is, and is the only one that does. */
final class CompletionTargets implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (List<FeatureClassModel> scope : Scopes.of(compilation)) {
      new Scope(scope, diagnostics).check();
    }
  }

  /** The prompts and templates of one server. */
  private static final class Scope {
    private final List<FeatureClassModel> classes;
    private final Diagnostics diagnostics;
    private final Map<String, List<PropertyModel>> prompts = new TreeMap<>();
    private final Map<String, List<PropertyModel>> templates = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();

    Scope(List<FeatureClassModel> classes, Diagnostics diagnostics) {
      this.classes = classes;
      this.diagnostics = diagnostics;
      for (FeatureClassModel type : classes) {
        type.prompts()
            .forEach(
                prompt -> prompts.put(prompt.presentation().name(), prompt.method().arguments()));
        type.resources().stream()
            .filter(resource -> resource.uri().indexOf('{') >= 0)
            .forEach(resource -> templates.put(resource.uri(), resource.method().arguments()));
      }
    }

    private static List<String> names(List<PropertyModel> arguments) {
      return arguments.stream().map(PropertyModel::name).toList();
    }

    void check() {
      for (FeatureClassModel type : classes) {
        for (CompletionModel completion : type.completions()) {
          List<PropertyModel> arguments = target(completion);
          if (arguments != null) {
            checkChoice(completion, arguments);
            check(type, completion, names(arguments));
          }
        }
      }
    }

    /** The arguments of what is completed, or null when there is no such thing. */
    private @Nullable List<PropertyModel> target(CompletionModel completion) {
      String prompt = completion.prompt();
      String resource = completion.resource();
      if ((prompt == null) == (resource == null)) {
        diagnostics.report(
            CompletionProblem.COMPLETION_TARGETS,
            completion.method().annotation(),
            prompt == null ? "neither" : "both");
        return null;
      }
      List<PropertyModel> arguments =
          prompt == null ? templates.get(resource) : prompts.get(prompt);
      if (arguments == null) {
        diagnostics.report(
            prompt == null
                ? CompletionProblem.COMPLETION_OF_UNKNOWN_RESOURCE
                : CompletionProblem.COMPLETION_OF_UNKNOWN_PROMPT,
            completion.target(),
            completion.targetName(),
            Nearest.suggestion(
                completion.targetName(), prompt == null ? templates.keySet() : prompts.keySet()));
      }
      return arguments;
    }

    private void check(FeatureClassModel type, CompletionModel completion, List<String> arguments) {
      String target = completion.targetName();
      String argument = completion.argument();
      if (!arguments.contains(argument)) {
        diagnostics.report(
            CompletionProblem.COMPLETION_OF_UNKNOWN_ARGUMENT,
            completion.argumentOrigin(),
            argument,
            target,
            Nearest.suggestion(argument, arguments));
        return;
      }
      String key = (completion.prompt() != null) + " " + target + " " + argument;
      String before = places.putIfAbsent(key, Scopes.place(type, completion));
      if (before != null) {
        diagnostics.report(
            CompletionProblem.DUPLICATE_COMPLETION,
            completion.argumentOrigin(),
            argument,
            target,
            before);
      }
      for (ParameterModel parameter : completion.method().parameters()) {
        if (parameter instanceof ParameterModel.Chosen chosen) {
          checkChosen(chosen, completion, arguments);
        }
      }
    }

    private void checkChoice(CompletionModel completion, List<PropertyModel> arguments) {
      for (PropertyModel argument : arguments) {
        if (!argument.type().choices().isEmpty() && argument.name().equals(completion.argument())) {
          diagnostics.report(
              CompletionProblem.COMPLETION_OF_CHOICE,
              completion.argumentOrigin(),
              argument.name(),
              completion.targetName(),
              argument.type().type());
        }
      }
    }

    private void checkChosen(
        ParameterModel.Chosen chosen, CompletionModel completion, List<String> arguments) {
      List<String> others =
          arguments.stream().filter(name -> !name.equals(completion.argument())).toList();
      if (!others.contains(chosen.name())) {
        diagnostics.report(
            CompletionProblem.COMPLETION_CHOSEN_UNKNOWN,
            chosen.origin(),
            chosen.name(),
            completion.targetName(),
            Nearest.suggestion(chosen.name(), others));
      }
    }
  }
}
