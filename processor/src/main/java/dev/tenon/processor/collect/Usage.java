package dev.tenon.processor.collect;

import dev.tenon.processor.model.AnnotationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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
 * @param inherited the type as it stands in what is overridden; of it, the constraints count
 */
record Usage(
    List<? extends AnnotationMirror> declared,
    List<? extends AnnotationMirror> own,
    List<TypeMirror> written,
    List<TypeMirror> inherited) {
  private static final Set<String> NEVER_NULL =
      Set.of(
          AnnotationNames.CONSTRAINTS + "NotNull",
          AnnotationNames.CONSTRAINTS + "NotBlank",
          AnnotationNames.CONSTRAINTS + "NotEmpty");

  /** A use whose type is written nowhere else. */
  Usage(List<? extends AnnotationMirror> declared, List<? extends AnnotationMirror> own) {
    this(declared, own, List.of(), List.of());
  }

  /** The use of a field, of a parameter, or of a method's result. */
  static Usage of(Element element) {
    return new Usage(element.getAnnotationMirrors(), type(element).getAnnotationMirrors());
  }

  /** The type of a field or parameter, or of a method's result. */
  static TypeMirror type(Element element) {
    return element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
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

  /** The same with the constraints among {@code annotations} and in {@code types}. */
  Usage inheriting(List<? extends AnnotationMirror> annotations, List<TypeMirror> types) {
    List<AnnotationMirror> all = new ArrayList<>(declared);
    all.addAll(constraints(annotations));
    List<TypeMirror> above = new ArrayList<>(inherited);
    above.addAll(types);
    return new Usage(all, own, written, above);
  }

  private static List<AnnotationMirror> constraints(List<? extends AnnotationMirror> annotations) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror annotation : annotations) {
      if (CustomConstraints.repeated(annotation).stream()
          .allMatch(CustomConstraints::isConstraint)) {
        found.add(annotation);
      }
    }
    return found;
  }

  /** The use of a type argument. */
  Usage ofArgument(TypeMirror argument, int index) {
    return inside(argument, arguments(written, index), arguments(inherited, index), List.of());
  }

  private static List<TypeMirror> arguments(List<TypeMirror> types, int index) {
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeMirror type : types) {
      if (type instanceof DeclaredType written && written.getTypeArguments().size() > index) {
        arguments.add(written.getTypeArguments().get(index));
      }
    }
    return arguments;
  }

  /**
   * The use of an array's elements. An annotation before an array stands for the array when it may
   * stand on the declaration, although the compiler attaches it to the elements as well.
   */
  Usage ofArrayElement(TypeMirror component) {
    List<String> onArray = declared.stream().map(AnnotationReader::qualifiedName).toList();
    return inside(component, components(written), components(inherited), onArray);
  }

  private static List<TypeMirror> components(List<TypeMirror> types) {
    List<TypeMirror> components = new ArrayList<>();
    for (TypeMirror type : types) {
      if (type instanceof ArrayType array) {
        components.add(array.getComponentType());
      }
    }
    return components;
  }

  private static Usage inside(
      TypeMirror part, List<TypeMirror> written, List<TypeMirror> above, List<String> elsewhere) {
    List<AnnotationMirror> own = new ArrayList<>(part.getAnnotationMirrors());
    written.forEach(each -> own.addAll(each.getAnnotationMirrors()));
    above.forEach(each -> own.addAll(constraints(each.getAnnotationMirrors())));
    own.removeIf(mirror -> elsewhere.contains(AnnotationReader.qualifiedName(mirror)));
    return new Usage(List.of(), own, written, above);
  }

  /**
   * What stands within the arguments of the type, yet not in {@code actual}, which takes its place:
   * on a type variable, or in what is overridden; or null.
   */
  @Nullable AnnotationMirror lost(DeclaredType actual) {
    for (TypeMirror type : written) {
      AnnotationMirror found = within(type, true);
      if (found != null) {
        return found;
      }
    }
    String own = Definitions.Key.of(actual, "").type();
    for (TypeMirror type : inherited) {
      boolean isRepeated =
          type instanceof DeclaredType above && Definitions.Key.of(above, "").type().equals(own);
      AnnotationMirror found = isRepeated ? null : within(type, false);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The first annotation that says what values there may be within {@code type}, or null. */
  private static @Nullable AnnotationMirror within(TypeMirror type, boolean onVariables) {
    List<? extends TypeMirror> parts =
        type instanceof DeclaredType declaredType
            ? declaredType.getTypeArguments()
            : type instanceof ArrayType array ? List.of(array.getComponentType()) : List.of();
    for (TypeMirror part : parts) {
      AnnotationMirror found = null;
      if (!onVariables || part.getKind() == TypeKind.TYPEVAR) {
        found = meaning(part.getAnnotationMirrors(), onVariables);
      }
      found = found == null ? within(part, onVariables) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable AnnotationMirror meaning(
      List<? extends AnnotationMirror> annotations, boolean orNullable) {
    for (AnnotationMirror annotation : annotations) {
      if (!constraints(List.of(annotation)).isEmpty()
          || (orNullable && new Usage(List.of(annotation), List.of()).isNullable())) {
        return annotation;
      }
    }
    return null;
  }
}
