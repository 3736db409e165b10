package dev.tenon.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What {@code @SuppressWarnings} says. */
public final class Suppression {
  private static final String NAME = SuppressWarnings.class.getName();

  private Suppression() {}

  /** The annotation on {@code element} itself; none or one. */
  public static List<AnnotationMirror> on(Element element) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(NAME)) {
        found.add(mirror);
      }
    }
    return found;
  }

  /** The values that the annotation names. */
  public static List<AnnotationValue> names(AnnotationMirror suppression) {
    List<AnnotationValue> names = new ArrayList<>();
    for (AnnotationValue value : suppression.getElementValues().values()) {
      if (value.getValue() instanceof List<?> list) {
        list.forEach(item -> names.add((AnnotationValue) item));
      }
    }
    return names;
  }

  /** Whether the element, or one around it, names one of {@code wanted}. */
  static boolean covers(Element element, List<String> wanted) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      for (AnnotationMirror suppression : on(e)) {
        for (AnnotationValue name : names(suppression)) {
          if (name.getValue() instanceof String text && wanted.contains(text)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
