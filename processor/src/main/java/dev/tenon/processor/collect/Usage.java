package dev.tenon.processor.collect;

import dev.tenon.processor.model.AnnotationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeMirror;

/**
 * One use of a type.
 *
 * @param declared the annotations of the declaration: the parameter, component or method
 * @param own the annotations of the type itself
 */
record Usage(List<? extends AnnotationMirror> declared, List<? extends AnnotationMirror> own) {
  private static final Set<String> NEVER_NULL =
      Set.of(
          AnnotationNames.CONSTRAINTS + "NotNull",
          AnnotationNames.CONSTRAINTS + "NotBlank",
          AnnotationNames.CONSTRAINTS + "NotEmpty");

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

  /**
   * The use of an array's elements. An annotation before an array stands for the array when it may
   * stand on the declaration, although the compiler attaches it to the elements as well.
   */
  Usage ofArrayElement(TypeMirror component) {
    List<String> onArray = declared.stream().map(AnnotationReader::qualifiedName).toList();
    return new Usage(
        List.of(),
        component.getAnnotationMirrors().stream()
            .filter(mirror -> !onArray.contains(AnnotationReader.qualifiedName(mirror)))
            .toList());
  }
}
