package dev.tenon.processor.collect;

import dev.tenon.processor.model.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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

  /** How a parameter is written that gets nothing of what arrives. */
  Access.Writing.Unwritten unwritten() {
    Element method = Objects.requireNonNull(element.getEnclosingElement());
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    boolean isOverloaded =
        owner.getEnclosedElements().stream()
            .anyMatch(other -> !other.equals(method) && isLike(other, method));
    return new Access.Writing.Unwritten(index, isOverloaded);
  }

  /** Whether a call of one could be meant for the other, going by the number of arguments. */
  private static boolean isLike(Element one, Element other) {
    if (!one.getSimpleName().equals(other.getSimpleName())
        || !(one instanceof ExecutableElement method)) {
      return false;
    }
    int arguments = ((ExecutableElement) other).getParameters().size();
    return method.isVarArgs()
        ? method.getParameters().size() <= arguments + 1
        : method.getParameters().size() == arguments;
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
