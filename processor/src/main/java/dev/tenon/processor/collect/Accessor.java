package dev.tenon.processor.collect;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A field, method or parameter that reads or writes a property.
 *
 * @param role what it does
 * @param element where it stands
 * @param type the type of the property there
 * @param annotated all elements whose annotations count, the nearest first: itself, what it
 *     overrides, and the parameter of a setter
 * @param isPublic whether it makes a property without being annotated
 * @param isReachable whether generated code can use it
 * @param index which parameter it is, or 0
 */
record Accessor(
    Role role,
    Element element,
    TypeMirror type,
    List<Element> annotated,
    boolean isPublic,
    boolean isReachable,
    int index) {
  /** What it does. */
  enum Role {
    PARAMETER,
    SETTER,
    GETTER,
    FIELD
  }

  String name() {
    return element.getSimpleName().toString();
  }

  /** The same, which overrides {@code other}. */
  Accessor over(Accessor other) {
    List<Element> all = new ArrayList<>(annotated);
    all.addAll(other.annotated);
    return new Accessor(role, element, type, all, isPublic, isReachable, index);
  }

  /** The annotation of that name, or null. */
  @Nullable AnnotationReader annotation(String name) {
    for (Element each : annotated) {
      AnnotationReader reader = AnnotationReader.of(each, name);
      if (reader != null) {
        return reader;
      }
    }
    return null;
  }

  /** All annotations that stand on it. */
  List<AnnotationMirror> annotations() {
    List<AnnotationMirror> all = new ArrayList<>();
    annotated.forEach(each -> all.addAll(each.getAnnotationMirrors()));
    return all;
  }
}
