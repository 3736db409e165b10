package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import dev.tenon.processor.collect.ConstraintTargets.Target;
import dev.tenon.processor.collect.CustomConstraints.Place;
import dev.tenon.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reports what has a validator refuse a class, all its other constraints included: it reads the
 * constraints of whatever kind of each member, even of one that nobody is to check.
 */
final class RefusedClasses {
  private final Types types;
  private final CustomConstraints constraints;
  private final Overridden overridden;

  RefusedClasses(Elements elements, Types types, CustomConstraints constraints) {
    this.types = types;
    this.constraints = constraints;
    this.overridden = new Overridden(elements);
  }

  /**
   * Checks a class that a validator will read.
   *
   * @param subject what is being compiled, where the class itself was compiled before
   */
  void check(TypeElement type, Origin subject) {
    for (TypeElement part : constraints.lineage(type)) {
      for (Element member : part.getEnclosedElements()) {
        if (member.getModifiers().contains(Modifier.STATIC)) {
          continue;
        }
        Place place = place(member, part, subject);
        if (member.getKind() == ElementKind.FIELD) {
          constraints.checkHidden(member.asType(), place);
        } else if (member instanceof ExecutableElement executable && !isOfRecord(part, member)) {
          checkExecutable(executable, place);
        }
      }
    }
  }

  /** The compiler copies the annotations of a component to what has its name or type. */
  private static boolean isOfRecord(TypeElement owner, Element member) {
    return owner.getKind() == ElementKind.RECORD
        && (member.getKind() == ElementKind.CONSTRUCTOR
            || owner.getRecordComponents().stream()
                .anyMatch(each -> each.getSimpleName().equals(member.getSimpleName())));
  }

  private void checkExecutable(ExecutableElement executable, Place place) {
    constraints.checkHidden(executable.getReturnType(), place);
    for (VariableElement parameter : executable.getParameters()) {
      constraints.checkHidden(parameter.asType(), of(parameter, place));
    }
    if (executable.getReturnType().getKind() == TypeKind.VOID
        && executable.getKind() == ElementKind.METHOD) {
      checkNothing(executable, place);
    }
    List<Element> above = overridden.by(executable);
    for (Element other : above) {
      checkRedefined(executable, (ExecutableElement) other, place);
    }
    checkParallel(above, place);
  }

  private void checkNothing(ExecutableElement method, Place place) {
    for (AnnotationMirror constraint : CustomConstraints.on(method).values()) {
      if (!constraints.targets().of(constraint, method).contains(Target.PARAMETERS)) {
        constraints.refuse(constraint, place, "the method returns nothing", "Remove it.");
      }
    }
  }

  private void checkRedefined(ExecutableElement method, ExecutableElement above, Place place) {
    boolean isSame = said(method).equals(said(above));
    for (VariableElement parameter : method.getParameters()) {
      for (AnnotationMirror constraint : CustomConstraints.on(parameter).values()) {
        if (!isSame) {
          constraints.refuse(
              constraint,
              of(parameter, place),
              "a validator takes those of an overridden method's parameters from that method alone,"
                  + " here "
                  + name(above),
              "Put it there.");
          return;
        }
      }
    }
  }

  /** What the constraints of each parameter say. */
  private static List<Set<String>> said(ExecutableElement method) {
    List<Set<String>> said = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      said.add(CustomConstraints.on(parameter).keySet());
    }
    return said;
  }

  private void checkParallel(List<Element> above, Place place) {
    for (Element one : above) {
      for (VariableElement parameter : ((ExecutableElement) one).getParameters()) {
        for (AnnotationMirror constraint : CustomConstraints.on(parameter).values()) {
          for (Element other : above) {
            if (!isBelow(one, other) && !isBelow(other, one)) {
              constraints.refuse(
                  constraint,
                  of(parameter, place),
                  "a validator refuses "
                      + place.name()
                      + ", which overrides "
                      + name(other)
                      + " too",
                  "Have one of both extend the other, and put it there.");
              return;
            }
          }
        }
      }
    }
  }

  private boolean isBelow(Element method, Element other) {
    return types.isSubtype(
        types.erasure(owner(method).asType()), types.erasure(owner(other).asType()));
  }

  private static String name(Element method) {
    return owner(method).getSimpleName() + "." + method.getSimpleName() + "()";
  }

  private static TypeElement owner(Element method) {
    return MoreElements.asType(Objects.requireNonNull(method.getEnclosingElement()));
  }

  private static Place place(Element member, TypeElement owner, Origin subject) {
    String name = owner.getSimpleName() + "." + member.getSimpleName();
    boolean isMethod = member.getKind() == ElementKind.METHOD;
    return new Place(subject, member, isMethod ? name + "()" : name);
  }

  private static Place of(VariableElement parameter, Place method) {
    return new Place(method.subject(), parameter, parameter.getSimpleName().toString());
  }
}
