package dev.tenon.processor.collect;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types whose parts a validator looks into. */
final class ContainerTypes {
  private static final Set<String> OPEN =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.Map",
          "java.util.Optional");

  private ContainerTypes() {}

  static boolean isOpen(DeclaredType type) {
    return OPEN.contains(((TypeElement) type.asElement()).getQualifiedName().toString());
  }

  /** What {@code type} holds, if a validator looks into it. */
  static List<? extends TypeMirror> parts(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return List.of(array.getComponentType());
    }
    return type instanceof DeclaredType declared && isOpen(declared)
        ? declared.getTypeArguments()
        : List.of();
  }
}
