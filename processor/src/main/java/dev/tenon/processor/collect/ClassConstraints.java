package dev.tenon.processor.collect;

import dev.tenon.processor.collect.CustomConstraints.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the constraints of records and beans that a validator runs. */
final class ClassConstraints {
  private final CustomConstraints constraints;
  private final DerivedConstraints derived;
  private final RefusedClasses refused;

  ClassConstraints(CustomConstraints constraints, RefusedClasses refused) {
    this.constraints = constraints;
    this.refused = refused;
    this.derived = new DerivedConstraints(constraints);
  }

  /** Whether a class has some, or inherits some. */
  boolean areOn(TypeElement type, Site site) {
    boolean found = derived.areOn(type, site);
    for (TypeElement part : constraints.lineage(type)) {
      List<AnnotationMirror> ofClass = constraints.among(part.getAnnotationMirrors());
      Place place = new Place(site.subject(), part, part.getSimpleName().toString());
      constraints.refuseSequences(part, place);
      constraints.check(ofClass, type.asType(), place);
      found |= !ofClass.isEmpty();
      for (Element member : CustomConstraints.members(part)) {
        found |= isOnMember(member, part, site);
      }
      refuseParameters(part, site);
    }
    if (found) {
      refused.check(type, site.subject());
    }
    return found;
  }

  private boolean isOnMember(Element member, TypeElement owner, Site site) {
    TypeMirror type = Usage.type(member);
    Place place = place(member, owner, site);
    List<AnnotationMirror> declared = constraints.among(Usage.of(member).annotations());
    List<AnnotationMirror> all = new ArrayList<>(declared);
    all.addAll(constraints.within(type));
    if (all.isEmpty()) {
      return false;
    }
    if (member instanceof ExecutableElement method && !DerivedConstraints.isGetter(method)) {
      // The compiler copies an annotation on a component to its accessor, where none looks.
      if (!isAlsoOnField(method, owner)) {
        constraints.refuseAll(all, place, "it is no property", "Put it on a component or field.");
      }
      return false;
    }
    constraints.check(declared, type, place);
    constraints.checkWithin(type, place);
    return true;
  }

  private boolean isAlsoOnField(ExecutableElement accessor, TypeElement owner) {
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (field.getSimpleName().equals(accessor.getSimpleName())) {
        return isOn(field);
      }
    }
    return false;
  }

  private boolean isOn(VariableElement variable) {
    List<AnnotationMirror> annotations = new ArrayList<>(variable.getAnnotationMirrors());
    annotations.addAll(variable.asType().getAnnotationMirrors());
    return !constraints.among(annotations).isEmpty()
        || !constraints.within(variable.asType()).isEmpty();
  }

  /** Constraints that stand on the parameters of constructors and methods alone. */
  private void refuseParameters(TypeElement type, Site site) {
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof ExecutableElement method)) {
        continue;
      }
      for (VariableElement parameter : method.getParameters()) {
        List<AnnotationMirror> found = constraints.among(parameter.getAnnotationMirrors());
        boolean isCopied =
            method.getKind() == ElementKind.CONSTRUCTOR
                && type.getKind() == ElementKind.RECORD
                && fieldHas(type, parameter);
        if (!found.isEmpty() && !isCopied) {
          constraints.refuseAll(
              found,
              place(parameter, type, site),
              "nothing checks the parameters of " + type.getSimpleName(),
              "Put it on a component or field.");
        }
      }
    }
  }

  private boolean fieldHas(TypeElement record, VariableElement parameter) {
    for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
      if (field.getSimpleName().equals(parameter.getSimpleName())) {
        return isOn(field);
      }
    }
    return false;
  }

  static Place place(Element member, TypeElement owner, Site site) {
    return new Place(site.subject(), member, owner.getSimpleName() + "." + member.getSimpleName());
  }
}
