package dev.tenon.processor.collect;

import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One annotation in the source, its attributes by name. What is not written is not there. */
final class AnnotationReader {
  private final Element element;
  private final AnnotationMirror mirror;

  AnnotationReader(Element element, AnnotationMirror mirror) {
    this.element = element;
    this.mirror = mirror;
  }

  /** The annotation of that name on {@code element}, or null. */
  static @Nullable AnnotationReader of(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (qualifiedName(mirror).equals(name)) {
        return new AnnotationReader(element, mirror);
      }
    }
    return null;
  }

  /** The same annotation, reported at {@code other}. */
  AnnotationReader on(Element other) {
    return new AnnotationReader(other, mirror);
  }

  /** Whether it is this very annotation. */
  boolean isOn(AnnotationMirror other) {
    return mirror.equals(other);
  }

  /** The qualified name of the annotation's type. */
  static String qualifiedName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The declaration of the annotation. */
  TypeElement declaration() {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  Origin origin() {
    return new Origin(element, mirror, null);
  }

  /** Where the attribute stands, or the annotation when it is not written. */
  Origin origin(String attribute) {
    return new Origin(element, mirror, value(attribute));
  }

  boolean isWritten(String attribute) {
    return value(attribute) != null;
  }

  /** The text of an attribute, or null when it is not written or empty. */
  @Nullable String text(String attribute) {
    AnnotationValue value = value(attribute);
    String text = value == null ? "" : String.valueOf(value.getValue());
    return text.isEmpty() ? null : text;
  }

  @Nullable Boolean flag(String attribute) {
    AnnotationValue value = value(attribute);
    return value == null ? null : (Boolean) value.getValue();
  }

  /** The values of an array attribute. */
  List<AnnotationValue> values(String attribute) {
    List<AnnotationValue> values = new ArrayList<>();
    AnnotationValue value = value(attribute);
    if (value != null && value.getValue() instanceof List<?> list) {
      for (Object item : list) {
        values.add((AnnotationValue) item);
      }
    }
    return values;
  }

  /** The annotations in an array attribute. */
  List<AnnotationReader> annotations(String attribute) {
    List<AnnotationReader> readers = new ArrayList<>();
    for (AnnotationValue value : values(attribute)) {
      readers.add(new AnnotationReader(element, (AnnotationMirror) value.getValue()));
    }
    return readers;
  }

  /** The value of a written attribute, or null. */
  @Nullable AnnotationValue value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue();
      }
    }
    return null;
  }

  String simpleName() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Whether it is a constraint of Bean Validation itself. */
  boolean isStandard() {
    return qualifiedName(mirror).equals(AnnotationNames.CONSTRAINTS + simpleName());
  }

  long number(String attribute, long unwritten) {
    AnnotationValue value = value(attribute);
    return value == null ? unwritten : ((Number) value.getValue()).longValue();
  }

  /** A number written as text, or null when the text is none. */
  @Nullable BigDecimal decimal(String attribute) {
    try {
      return new BigDecimal(String.valueOf(text(attribute)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The annotation as it could be written. */
  String toText() {
    return mirror.toString();
  }
}
