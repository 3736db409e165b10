package dev.tenon.processor.collect;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Exceptions that those who call a method have to declare. */
public final class CheckedExceptions {
  private CheckedExceptions() {}

  /** Whether the method declares any. */
  public static boolean areDeclared(ExecutableElement method, Elements elements, Types types) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (thrown instanceof DeclaredType
          && !types.isSubtype(thrown, type("java.lang.RuntimeException", elements))
          && !types.isSubtype(thrown, type("java.lang.Error", elements))) {
        return true;
      }
    }
    return false;
  }

  private static TypeMirror type(String name, Elements elements) {
    return elements.getTypeElement(name).asType();
  }
}
