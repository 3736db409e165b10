package dev.tenon.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything annotated in one round of a compilation.
 *
 * @param classes the classes with annotated methods, sorted by name
 * @param servers the servers, sorted by name
 * @param forms the records that are annotated as forms, sorted by name
 */
public record CompilationModel(
    List<FeatureClassModel> classes, List<ServerModel> servers, List<FormModel> forms) {
  /** The same compilation with these servers. */
  public CompilationModel withServers(List<ServerModel> derived) {
    return new CompilationModel(classes, derived, forms);
  }

  /** Those forms and the ones that only parameters ask with. */
  public List<FormModel> allForms() {
    List<FormModel> all = new ArrayList<>(forms);
    classes.forEach(feature -> all.addAll(feature.forms()));
    return FormModel.distinct(all);
  }

  /**
   * Whether an argument of a prompt or template completes by itself: it has few values, and the
   * source writes no completion of it.
   */
  public boolean isChosen(String target, boolean ofPrompt, PropertyModel argument) {
    return !argument.type().choices().isEmpty() && !isCompleted(target, ofPrompt, argument.name());
  }

  /**
   * Where a phase that failed fails: the first class, form or server that it fails for alone, or
   * null when it takes several.
   */
  public @Nullable Origin failingIn(Consumer<CompilationModel> phase) {
    for (FeatureClassModel feature : classes) {
      if (fails(phase, new CompilationModel(List.of(feature), List.of(), List.of()))) {
        return feature.origin();
      }
    }
    for (FormModel form : forms) {
      if (fails(phase, new CompilationModel(List.of(), List.of(), List.of(form)))) {
        return form.origin();
      }
    }
    for (ServerModel server : servers) {
      if (fails(phase, new CompilationModel(classes, List.of(server), forms))) {
        return server.origin();
      }
    }
    return servers.isEmpty() ? null : servers.get(0).origin();
  }

  private static boolean fails(Consumer<CompilationModel> phase, CompilationModel part) {
    try {
      phase.accept(part);
      return false;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return true;
    }
  }

  /** Whether the source writes a completion of an argument of a prompt or template. */
  public boolean isCompleted(String target, boolean ofPrompt, String argument) {
    for (FeatureClassModel feature : classes) {
      for (CompletionModel completion : feature.completions()) {
        if (completion.targetName().equals(target)
            && (completion.prompt() != null) == ofPrompt
            && completion.argument().equals(argument)) {
          return true;
        }
      }
    }
    return false;
  }
}
