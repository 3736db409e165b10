package dev.tenon.processor.collect;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What a class says of when two of it are equal. */
final class Equality {
  private Equality() {}

  /** Whether two of the same parts are: a record, or a class with an {@code equals}. */
  static boolean isByParts(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        || BeanMembers.hierarchy(type).stream()
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .anyMatch(Equality::isEquals);
  }

  private static boolean isEquals(ExecutableElement method) {
    return method.getSimpleName().contentEquals("equals")
        && method.getParameters().size() == 1
        && TypeReader.isClass(method.getParameters().get(0).asType(), ClassName.OBJECT);
  }
}
