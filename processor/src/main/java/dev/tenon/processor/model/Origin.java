package dev.tenon.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the source.
 *
 * @param element the element
 * @param annotation the annotation on it that says so, or null
 * @param value the value in that annotation, or null
 */
public record Origin(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
  /** Where an attribute of the annotation stands, or the annotation when it is not written. */
  public Origin at(String attribute) {
    if (annotation == null) {
      return this;
    }
    for (var entry : annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return new Origin(element, annotation, entry.getValue());
      }
    }
    return this;
  }

  /**
   * Where an attribute of the same annotation stands in a later round, for which javac has made all
   * annotations anew.
   */
  public Origin renewed(String attribute) {
    if (annotation == null) {
      return this;
    }
    String name = annotation.getAnnotationType().toString();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(name)) {
        return new Origin(element, mirror, null).at(attribute);
      }
    }
    return of(element);
  }

  /** The element itself. */
  public static Origin of(Element element) {
    return new Origin(element, null, null);
  }
}
