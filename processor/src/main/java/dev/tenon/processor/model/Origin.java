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

  /** The element itself. */
  public static Origin of(Element element) {
    return new Origin(element, null, null);
  }
}
