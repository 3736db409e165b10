package dev.tenon.processor.collect.policy;

import dev.tenon.processor.model.Origin;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * An annotation of {@code dev.tenon.policy}, wherever it was found.
 *
 * @param mirror the annotation
 * @param origin what the user wrote: the annotation, or the one that bundles it
 * @param depth how many annotations are around it
 */
record PolicyAnnotation(AnnotationMirror mirror, Origin origin, int depth) {
  /** An annotation on an element. */
  PolicyAnnotation(AnnotationMirror mirror, Element element) {
    this(mirror, new Origin(element, mirror, null), 0);
  }

  /** The simple name of the annotation. */
  String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** The qualified name of the type of an annotation. */
  static String qualifiedName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The attributes that the source writes. */
  Set<String> written() {
    Set<String> written = new HashSet<>();
    for (ExecutableElement attribute : mirror.getElementValues().keySet()) {
      written.add(attribute.getSimpleName().toString());
    }
    return Set.copyOf(written);
  }

  /** Where an attribute stands. */
  Origin at(String attribute) {
    return depth == 0 ? origin.at(attribute) : origin;
  }

  /** Where one value of an attribute stands. */
  Origin at(AnnotationValue value) {
    return depth == 0 ? new Origin(origin.element(), mirror, value) : origin;
  }

  /** The value of an attribute among {@code values}. */
  static AnnotationValue value(
      Map<? extends ExecutableElement, ? extends AnnotationValue> values, String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        values.entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue();
      }
    }
    throw new IllegalArgumentException("there is no attribute " + attribute);
  }
}
