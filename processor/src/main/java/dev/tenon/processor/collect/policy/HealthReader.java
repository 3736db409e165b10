package dev.tenon.processor.collect.policy;

import dev.tenon.processor.collect.CheckedExceptions;
import dev.tenon.processor.collect.Warnings;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.HealthProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.policy.HealthModel;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads methods that check what tools depend on. */
final class HealthReader {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;

  HealthReader(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  @Nullable HealthModel read(ExecutableElement method) {
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (PolicyAnnotation.qualifiedName(mirror).equals(AnnotationNames.HEALTH_CHECK)) {
        return read(method, new PolicyAnnotation(mirror, method));
      }
    }
    return null;
  }

  private HealthModel read(ExecutableElement method, PolicyAnnotation annotation) {
    TypeMirror returned = method.getReturnType();
    String fault =
        !method.getParameters().isEmpty()
            ? "takes " + method.getParameters().get(0).getSimpleName()
            : returned.getKind() != TypeKind.BOOLEAN && returned.getKind() != TypeKind.VOID
                ? "returns " + returned
                : null;
    if (fault != null) {
      diagnostics.report(HealthProblem.SIGNATURE, Origin.of(method), method.getSimpleName(), fault);
    }
    Attributes from = new Attributes(annotation, elements, diagnostics);
    return new HealthModel(
        Origin.of(method),
        annotation.origin(),
        method.getSimpleName().toString(),
        method.getModifiers().contains(Modifier.STATIC),
        Warnings.isDeprecated(elements, method),
        CheckedExceptions.areDeclared(method, elements, types),
        returned.getKind() == TypeKind.BOOLEAN,
        from.texts("tool"),
        from.time("every"),
        from.time("timeout"),
        from.number("unhealthyAfter"),
        from.number("healthyAfter"),
        from.constant("whenUnhealthy"));
  }
}
