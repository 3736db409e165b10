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
  /** The element itself. */
  public static Origin of(Element element) {
    return new Origin(element, null, null);
  }
}
