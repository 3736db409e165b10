package dev.tenon.processor.collect;

import dev.tenon.processor.model.AnnotationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One use of a type.
 *
 * @param declared the annotations of the declaration: the parameter, component or method
 * @param own the annotations of the type itself
 * @param written the type as it stands at each place that leads to the value: what stands on a type
 *     variable there is nowhere in the type that takes its place
 */
record Usage(
    List<? extends AnnotationMirror> declared,
    List<? extends AnnotationMirror> own,
    List<TypeMirror> written) {
  private static final Set<String> NEVER_NULL =
      Set.of(
          AnnotationNames.CONSTRAINTS + "NotNull",
          AnnotationNames.CONSTRAINTS + "NotBlank",
          AnnotationNames.CONSTRAINTS + "NotEmpty");

  /** A use whose type is written nowhere else. */
  Usage(List<? extends AnnotationMirror> declared, List<? extends AnnotationMirror> own) {
    this(declared, own, List.of());
  }

  /** A use within another type, which has no declaration. */
  static Usage of(TypeMirror type) {
    return new Usage(List.of(), type.getAnnotationMirrors());
  }

  /** All annotations; one that may stand on both comes twice. */
  List<AnnotationMirror> annotations() {
    List<AnnotationMirror> all = new ArrayList<>(declared);
    all.addAll(own);
    return all;
  }

  boolean isNullable() {
    for (AnnotationMirror annotation : annotations()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the value must not be seen. */
  boolean isSensitive() {
    return declared.stream()
        .map(AnnotationReader::qualifiedName)
        .anyMatch(AnnotationNames.SENSITIVE::equals);
  }

  /** Whether a constraint says that there is always a value. */
  boolean isNeverNull() {
    return annotations().stream()
        .map(AnnotationReader::qualifiedName)
        .anyMatch(NEVER_NULL::contains);
  }

  /** The use of a type argument. */
  Usage ofArgument(TypeMirror argument, int index) {
    return inside(argument, arguments(index), List.of());
  }

  /**
   * The use of an array's elements. An annotation before an array stands for the array when it may
   * stand on the declaration, although the compiler attaches it to the elements as well.
   */
  Usage ofArrayElement(TypeMirror component) {
    List<TypeMirror> components = new ArrayList<>();
    for (TypeMirror each : written) {
      if (each instanceof ArrayType array) {
        components.add(array.getComponentType());
      }
    }
    return inside(
        component, components, declared.stream().map(AnnotationReader::qualifiedName).toList());
  }

  private static Usage inside(TypeMirror part, List<TypeMirror> parts, List<String> elsewhere) {
    List<AnnotationMirror> own = new ArrayList<>(part.getAnnotationMirrors());
    parts.forEach(each -> own.addAll(each.getAnnotationMirrors()));
    own.removeIf(mirror -> elsewhere.contains(AnnotationReader.qualifiedName(mirror)));
    return new Usage(List.of(), own, parts);
  }

  private List<TypeMirror> arguments(int index) {
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeMirror each : written) {
      if (each instanceof DeclaredType declaredType
          && declaredType.getTypeArguments().size() > index) {
        arguments.add(declaredType.getTypeArguments().get(index));
      }
    }
    return arguments;
  }

  /** What stands on a type variable among the arguments of the type, or null. */
  @Nullable AnnotationMirror onVariable() {
    for (TypeMirror each : written) {
      AnnotationMirror found =
          each instanceof DeclaredType type ? onVariable(type.getTypeArguments()) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable AnnotationMirror onVariable(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      AnnotationMirror found = null;
      if (type.getKind() == TypeKind.TYPEVAR) {
        found = meaning(type.getAnnotationMirrors());
      } else if (type instanceof DeclaredType declaredType) {
        found = onVariable(declaredType.getTypeArguments());
      } else if (type instanceof ArrayType array) {
        found = onVariable(List.of(array.getComponentType()));
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The first that says what values there may be, or null. */
  private static @Nullable AnnotationMirror meaning(List<? extends AnnotationMirror> annotations) {
    for (AnnotationMirror annotation : annotations) {
      if (CustomConstraints.isConstraint(annotation)
          || new Usage(List.of(annotation), List.of()).isNullable()) {
        return annotation;
      }
    }
    return null;
  }
}
