package dev.tenon.processor.collect;

import dev.tenon.processor.collect.CustomConstraints.Place;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.JacksonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the standard constraints on methods that tell something of an object which no argument
 * gives, such as whether its parts are in order. Nothing is decoded there, so a validator runs
 * them.
 */
final class DerivedConstraints {
  private static final Set<String> CONDITIONS =
      Set.of(
          AnnotationNames.CONSTRAINTS + "AssertTrue", AnnotationNames.CONSTRAINTS + "AssertFalse");

  private final CustomConstraints constraints;

  DerivedConstraints(CustomConstraints constraints) {
    this.constraints = constraints;
  }

  /** Whether a class has some, or inherits some. */
  boolean areOn(TypeElement type, Site site) {
    boolean found = false;
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    List<TypeElement> lineage = constraints.lineage(type);
    for (TypeElement part : lineage) {
      for (ExecutableElement method : ElementFilter.methodsIn(part.getEnclosedElements())) {
        if (isRecord ? !isComponent(method, type) : !isWritten(method, lineage)) {
          found |= isOn(method, part, isRecord, site);
        }
      }
    }
    return found;
  }

  private boolean isOn(ExecutableElement method, TypeElement owner, boolean ofRecord, Site site) {
    if (AnnotationReader.of(method, JacksonNames.VALUE) != null) {
      return false;
    }
    boolean isRead = !ofRecord || AnnotationReader.of(method, JacksonNames.PROPERTY) != null;
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror constraint : standard(method).values()) {
      // Those of a property that is only read are checked when it is written.
      if (!isRead || CONDITIONS.contains(AnnotationReader.qualifiedName(constraint))) {
        found.add(constraint);
      }
    }
    Place place = ClassConstraints.place(method, owner, site);
    if (!isGetter(method)) {
      // Many write NotNull for those who read, where no validator ever looks.
      found.removeIf(DerivedConstraints::isNotNull);
      constraints.refuseAll(
          found, place, "it is no property", "Call it isSomething or getSomething, or remove it.");
      return false;
    }
    found.removeIf(constraint -> !constraints.isRunnable(constraint, place));
    return !found.isEmpty();
  }

  /** The standard constraints of what a method returns, each once. */
  private static Map<String, AnnotationMirror> standard(ExecutableElement method) {
    Map<String, AnnotationMirror> found = CustomConstraints.on(method);
    found
        .values()
        .removeIf(
            one -> !AnnotationReader.qualifiedName(one).startsWith(AnnotationNames.CONSTRAINTS));
    return found;
  }

  private static boolean isNotNull(AnnotationMirror constraint) {
    return AnnotationReader.qualifiedName(constraint)
        .equals(AnnotationNames.CONSTRAINTS + "NotNull");
  }

  private static boolean isComponent(ExecutableElement method, TypeElement type) {
    return method.getParameters().isEmpty()
        && type.getRecordComponents().stream()
            .map(RecordComponentElement::getSimpleName)
            .anyMatch(method.getSimpleName()::equals);
  }

  /** Whether a setter, a field or a constructor takes what the method returns. */
  private static boolean isWritten(ExecutableElement method, List<TypeElement> lineage) {
    // Of a marked method there always is one.
    String name = Objects.requireNonNull(BeanNames.ofGetter(method, true));
    for (TypeElement part : lineage) {
      for (Element member : part.getEnclosedElements()) {
        boolean isField =
            member.getKind() == ElementKind.FIELD
                && !member.getModifiers().contains(Modifier.PRIVATE)
                && member.getSimpleName().contentEquals(name);
        if (isField || (member instanceof ExecutableElement other && takes(other, name))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean takes(ExecutableElement method, String name) {
    if (method.getParameters().size() == 1 && name.equals(BeanNames.ofSetter(method, false))) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (parameter.getSimpleName().contentEquals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a validator takes the method for one that reads a property. */
  static boolean isGetter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeKind kind = method.getReturnType().getKind();
    boolean isNamed =
        (name.length() > 3 && name.startsWith("get") && kind != TypeKind.VOID)
            || (name.length() > 2 && name.startsWith("is") && kind == TypeKind.BOOLEAN);
    return isNamed
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC);
  }
}
