package dev.tenon.processor.collect;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Exceptions that those who call a method have to declare. */
public final class CheckedExceptions {
  private CheckedExceptions() {}

  /** Whether the method declares any. */
  public static boolean areDeclared(ExecutableElement method, Elements elements, Types types) {
    return first(method, elements, types) != null;
  }

  /** The first that the method declares, or null. */
  static @Nullable TypeMirror first(ExecutableElement method, Elements elements, Types types) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (thrown.getKind() != TypeKind.ERROR
          && !types.isSubtype(thrown, type("java.lang.RuntimeException", elements))
          && !types.isSubtype(thrown, type("java.lang.Error", elements))) {
        return thrown;
      }
    }
    return null;
  }

  private static TypeMirror type(String name, Elements elements) {
    return elements.getTypeElement(name).asType();
  }
}
