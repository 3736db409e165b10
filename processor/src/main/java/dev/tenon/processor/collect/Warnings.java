package dev.tenon.processor.collect;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What draws a warning of the compiler where generated code names it. */
public final class Warnings {
  private Warnings() {}

  /** Whether {@code element}, or a class around it, is deprecated. */
  public static boolean isDeprecated(Elements elements, @Nullable Element element) {
    for (Element one = element; one != null; one = one.getEnclosingElement()) {
      if (elements.isDeprecated(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code type} is raw or deprecated, or holds a type that is. */
  static boolean draws(Elements elements, @Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return draws(elements, array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return draws(elements, wildcard.getExtendsBound())
          || draws(elements, wildcard.getSuperBound());
    }
    return type instanceof DeclaredType declared
        && (isRaw(declared)
            || isDeprecated(elements, declared.asElement())
            || declared.getTypeArguments().stream().anyMatch(one -> draws(elements, one)));
  }

  private static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
  }
}
