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
    return onResult(Usage.of(method), method);
  }

  /** {@code usage} with what the result of {@code method} inherits. */
  Usage onResult(Usage usage, ExecutableElement method) {
    return inheriting(usage, method, above -> above);
  }

  /** The use of a method's parameter, with what it inherits. */
  Usage ofParameter(VariableElement parameter) {
    Usage usage = Usage.of(parameter);
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)) {
      return usage;
    }
    int index = method.getParameters().indexOf(parameter);
    return inheriting(usage, method, above -> above.getParameters().get(index));
  }

  private Usage inheriting(
      Usage usage, ExecutableElement method, Function<ExecutableElement, Element> part) {
    List<AnnotationMirror> found = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    for (Element above : overridden.by(method)) {
      Element other = part.apply((ExecutableElement) above);
      found.addAll(Usage.of(other).annotations());
      types.add(Usage.type(other));
    }
    return types.isEmpty() ? usage : usage.inheriting(found, types);
  }
}
