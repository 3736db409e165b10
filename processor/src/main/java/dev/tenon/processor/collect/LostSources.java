package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.BuildProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.PropertyModel;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks at classes that come as class files, as Gradle hands those over that have not changed. They
 * lack comments, and names of parameters if these were not compiled in; what a server says would
 * change with the order of builds.
 */
final class LostSources {
  private final Diagnostics diagnostics;
  private final FormCalls sources;

  LostSources(Diagnostics diagnostics, FormCalls sources) {
    this.diagnostics = diagnostics;
    this.sources = sources;
  }

  /** Reports what the class of features lacks; its methods are {@code methods}. */
  void checkFeatures(TypeElement type, Stream<MethodModel> methods) {
    if (!sources.hasSource(type)) {
      methods.forEach(method -> {
        String lost = lost(method);
        if (lost != null) {
          diagnostics.report(
              BuildProblem.SOURCE_LOST,
              method.origin(),
              type.getSimpleName() + "." + method.name() + "()",
              lost);
        }
      });
    }
  }

  private static @Nullable String lost(MethodModel method) {
    for (PropertyModel argument : method.arguments()) {
      if (argument.name().matches("arg\\d+")) {
        return "the names of its parameters";
      }
    }
    String annotation = String.valueOf(method.annotation().annotation());
    boolean isCompletion = annotation.startsWith("@" + AnnotationNames.COMPLETION);
    boolean isDescribed = isWritten(method.annotation());
    return isDescribed || isCompletion ? null : "its comment";
  }

  /** Reports what a server lacks. */
  void checkServer(TypeElement type, Origin annotation) {
    if (!sources.hasSource(type) && !isWritten(annotation)) {
      diagnostics.report(BuildProblem.SOURCE_LOST, annotation, type.getSimpleName(), "its comment");
    }
  }

  /** Reports what a form lacks: the comments of its components. */
  void checkForm(TypeElement type) {
    if (!sources.hasSource(type)) {
      boolean isDescribed =
          type.getRecordComponents().stream()
              .map(component -> AnnotationReader.of(component, AnnotationNames.ARG))
              .allMatch(arg -> arg != null && arg.isWritten("description"));
      if (!isDescribed) {
        diagnostics.report(
            BuildProblem.SOURCE_LOST, Origin.of(type), type.getSimpleName(), "its comment");
      }
    }
  }

  private static boolean isWritten(Origin annotation) {
    return annotation.at("description").value() != null;
  }
}
