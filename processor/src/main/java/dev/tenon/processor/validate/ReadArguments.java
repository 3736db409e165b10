package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import java.util.Collection;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** {@code @McpArg} and {@code @Ask} stand on parameters that somebody reads. */
public final class ReadArguments {
  private static final Set<String> FEATURES =
      Set.of(
          AnnotationNames.TOOL,
          AnnotationNames.RESOURCE,
          AnnotationNames.PROMPT,
          AnnotationNames.COMPLETION,
          // A method that makes objects has properties as parameters.
          "com.fasterxml.jackson.annotation.JsonCreator");

  /** Makes the check; it keeps nothing. */
  public ReadArguments() {}

  /** Checks the elements that are annotated with one of them. */
  public void check(Collection<? extends Element> annotated, Diagnostics diagnostics) {
    for (Element element : annotated) {
      Element method = element.getEnclosingElement();
      if (method == null) {
        continue;
      }
      boolean isRead =
          element.getKind() != ElementKind.PARAMETER
              || method.getKind() != ElementKind.METHOD
              || method.getAnnotationMirrors().stream()
                  .anyMatch(mirror -> FEATURES.contains(name(mirror)));
      if (!isRead) {
        report(element, method, diagnostics);
      }
    }
  }

  private static void report(Element parameter, Element method, Diagnostics diagnostics) {
    for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
      String name = name(mirror);
      if (name.equals(AnnotationNames.ARG) || name.equals(AnnotationNames.ASK)) {
        diagnostics.report(
            MethodProblem.ARGUMENT_UNREAD,
            new Origin(parameter, mirror, null),
            name.substring(name.lastIndexOf('.') + 1),
            parameter.getSimpleName(),
            method.getSimpleName());
      }
    }
  }

  private static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
