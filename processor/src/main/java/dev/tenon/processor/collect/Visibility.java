package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Which code can see what. */
public final class Visibility {
  private Visibility() {}

  /** Whether code in {@code packageName} can name {@code type}. */
  public static boolean isVisible(Element type, String packageName) {
    for (Element e = type;
        e != null && !(e instanceof PackageElement);
        e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return isPublic(type) || packageOf(type).equals(packageName);
  }

  /** Whether code in {@code packageName} can name {@code type} with its type arguments. */
  static boolean isVisible(TypeMirror type, String packageName) {
    if (type instanceof ArrayType array) {
      return isVisible(array.getComponentType(), packageName);
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .allMatch(bound -> bound == null || isVisible(bound, packageName));
    }
    return type.getKind() != TypeKind.DECLARED
        || (isVisible(((DeclaredType) type).asElement(), packageName)
            && ((DeclaredType) type)
                .getTypeArguments().stream()
                    .allMatch(argument -> isVisible(argument, packageName)));
  }

  /** Whether all code can name {@code type}. */
  public static boolean isPublic(Element type) {
    for (Element e = type;
        e != null && !(e instanceof PackageElement);
        e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The name of the package that {@code element} lies in. */
  public static String packageOf(Element element) {
    return MoreElements.getPackage(element).getQualifiedName().toString();
  }
}
