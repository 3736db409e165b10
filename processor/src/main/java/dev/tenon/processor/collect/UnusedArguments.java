package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.ArgumentProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.ParameterModel;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;

/** Looks for arguments that clients are told of and methods do nothing with. */
final class UnusedArguments {
  private final Diagnostics diagnostics;
  private final UsedNames used;

  UnusedArguments(Diagnostics diagnostics, UsedNames used) {
    this.diagnostics = diagnostics;
    this.used = used;
  }

  void check(FeatureClassModel type) {
    type.features().forEach(this::check);
  }

  private void check(FeatureModel feature) {
    Set<String> names = used.in((ExecutableElement) feature.method().origin().element());
    if (names == null) {
      return;
    }
    for (ParameterModel parameter : feature.method().parameters()) {
      Name name = parameter.origin().element().getSimpleName();
      if (comesFromClient(parameter) && !names.contains(name.toString())) {
        diagnostics.report(
            ArgumentProblem.ARGUMENT_UNUSED, parameter.origin(), name, feature.label());
      }
    }
  }

  /** What the server hands in costs a client nothing; to have asked may be all that is wanted. */
  private static boolean comesFromClient(ParameterModel parameter) {
    return parameter instanceof ParameterModel.Argument
        || parameter instanceof ParameterModel.Raw
        || parameter instanceof ParameterModel.Typed
        || parameter instanceof ParameterModel.Chosen;
  }
}
