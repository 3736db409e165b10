package dev.tenon.processor.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Finds the constraints that a method has from those that it overrides, as Bean Validation has it.
 * Other annotations are not inherited.
 */
final class InheritedConstraints {
  private final Overridden overridden;

  InheritedConstraints(Elements elements) {
    this.overridden = new Overridden(elements);
  }

  /** The use of a method's result, with what it inherits. */
  Usage ofResult(ExecutableElement method) {
    Usage own =
        new Usage(method.getAnnotationMirrors(), method.getReturnType().getAnnotationMirrors());
    return onResult(own, method);
  }

  /** {@code usage} with what the result of {@code method} inherits. */
  Usage onResult(Usage usage, ExecutableElement method) {
    return inheriting(usage, method, above -> above, ExecutableElement::getReturnType);
  }

  /** The use of a method's parameter, with what it inherits. */
  Usage ofParameter(VariableElement parameter) {
    TypeMirror own = parameter.asType();
    Usage usage = new Usage(parameter.getAnnotationMirrors(), own.getAnnotationMirrors());
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)) {
      return usage;
    }
    int index = method.getParameters().indexOf(parameter);
    return inheriting(
        usage, method, above -> above.getParameters().get(index), VariableElement::asType);
  }

  private <E extends Element> Usage inheriting(
      Usage usage,
      ExecutableElement method,
      Function<ExecutableElement, E> part,
      Function<E, TypeMirror> typeOf) {
    List<AnnotationMirror> found = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    for (Element above : overridden.by(method)) {
      E other = part.apply((ExecutableElement) above);
      TypeMirror type = typeOf.apply(other);
      found.addAll(other.getAnnotationMirrors());
      found.addAll(type.getAnnotationMirrors());
      types.add(type);
    }
    return types.isEmpty() ? usage : usage.inheriting(found, types);
  }
}
