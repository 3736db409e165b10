package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ValidatorProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds constraints that are not of Bean Validation itself, so that a validator runs them, and
 * reports those that it cannot run.
 */
final class CustomConstraints {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final ConstraintTargets targets;
  private final ComposedExpressions composed;
  private final Set<Origin> refused = new HashSet<>();

  CustomConstraints(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.targets = new ConstraintTargets(elements, types);
    this.composed = new ComposedExpressions(new ExpressionReader(diagnostics));
  }

  /** Where constraints may stand. */
  record Place(Origin subject, Element element, String name) {
    Origin at(AnnotationMirror annotation) {
      return new Origin(element, annotation, null);
    }
  }

  /** The annotations among {@code annotations} that are such constraints, each once. */
  List<AnnotationMirror> among(List<? extends AnnotationMirror> annotations) {
    List<AnnotationMirror> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (AnnotationMirror annotation : annotations) {
      for (AnnotationMirror one : repeated(annotation)) {
        // The compiler attaches one annotation to the declaration and to the type.
        if (isCustom(one) && seen.add(one.toString())) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private static boolean isCustom(AnnotationMirror annotation) {
    return isConstraint(annotation)
        && !AnnotationReader.qualifiedName(annotation).startsWith(AnnotationNames.CONSTRAINTS);
  }

  /** Whether it is a constraint, of Bean Validation itself or not. */
  static boolean isConstraint(AnnotationMirror annotation) {
    // By name too: the standard ones have no marker when they are not on the class path.
    return AnnotationReader.qualifiedName(annotation).startsWith(AnnotationNames.CONSTRAINTS)
        || parts(annotation).stream()
            .map(AnnotationReader::qualifiedName)
            .anyMatch(AnnotationNames.CONSTRAINT_MARKERS::contains);
  }

  /** The annotations on the declaration of an annotation. */
  static List<? extends AnnotationMirror> parts(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getAnnotationMirrors();
  }

  /** Whether it is composed of constraints, although it is none. */
  static boolean isBarelyComposed(AnnotationMirror annotation) {
    return !isConstraint(annotation)
        && parts(annotation).stream().anyMatch(CustomConstraints::isConstraint);
  }

  /** What a container of repeated annotations holds, or the annotation itself. */
  static List<AnnotationMirror> repeated(AnnotationMirror annotation) {
    List<AnnotationMirror> held = new ArrayList<>();
    for (AnnotationValue value :
        new AnnotationReader(annotation.getAnnotationType().asElement(), annotation)
            .values("value")) {
      if (value.getValue() instanceof AnnotationMirror one) {
        held.add(one);
      }
    }
    return held.isEmpty() ? List.of(annotation) : held;
  }

  /**
   * The constraints, of whatever kind, on a field, a parameter or the result of a method, each once
   * and by what it says.
   */
  static Map<String, AnnotationMirror> on(Element element) {
    Map<String, AnnotationMirror> found = new LinkedHashMap<>();
    for (AnnotationMirror annotation : Usage.of(element).annotations()) {
      for (AnnotationMirror one : repeated(annotation)) {
        if (isConstraint(one)) {
          found.putIfAbsent(one.toString(), one);
        }
      }
    }
    return found;
  }

  ConstraintTargets targets() {
    return targets;
  }

  /** The custom constraints on what a type holds, such as the elements of a list. */
  List<AnnotationMirror> within(TypeMirror type) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (TypeMirror part : ContainerTypes.parts(type)) {
      found.addAll(among(part.getAnnotationMirrors()));
      found.addAll(within(part));
    }
    return found;
  }

  /** Reports what has a class checked in groups of its own. */
  void refuseSequences(TypeElement type, Place place) {
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      if (AnnotationNames.GROUP_SEQUENCES.contains(AnnotationReader.qualifiedName(annotation))) {
        diagnostics.reportFor(
            place.subject(),
            ValidatorProblem.GROUP_CHANGE,
            place.at(annotation),
            name(annotation),
            place.name());
      }
    }
  }

  /** Reports what is wrong with constraints on a value of {@code type}. */
  void check(List<AnnotationMirror> constraints, TypeMirror type, Place place) {
    for (AnnotationMirror constraint : constraints) {
      if (!isRunnable(constraint, place)) {
        continue;
      }
      composed.check(constraint, place);
      if (!targets.accepts(constraint, type)) {
        diagnostics.reportFor(
            place.subject(),
            ValidatorProblem.TYPE,
            place.at(constraint),
            name(constraint),
            place.name(),
            TypeReader.display(type));
      }
    }
  }

  /** The same for constraints on what a type holds. */
  void checkWithin(TypeMirror type, Place place) {
    for (TypeMirror part : ContainerTypes.parts(type)) {
      check(among(part.getAnnotationMirrors()), part, place);
      checkWithin(part, place);
    }
  }

  /**
   * Reports constraints, of whatever kind, on type arguments that a validator does not look into:
   * it would refuse the whole class.
   */
  void checkHidden(TypeMirror type, Place place) {
    if (!(type instanceof DeclaredType declared)) {
      return;
    }
    boolean isOpen = isLookedInto(declared);
    for (TypeMirror argument : declared.getTypeArguments()) {
      for (AnnotationMirror annotation : argument.getAnnotationMirrors()) {
        if (!isOpen && isConstraint(annotation)) {
          refuse(
              annotation,
              place,
              "a validator does not know what " + declared.asElement().getSimpleName() + " holds",
              "Put it on a component of a record.");
        }
      }
      checkHidden(argument, place);
    }
  }

  /** Whether it is one of the types whose parts a validator looks into, or extends one. */
  private boolean isLookedInto(TypeMirror type) {
    return (type instanceof DeclaredType declared && ContainerTypes.isOpen(declared))
        || types.directSupertypes(type).stream().anyMatch(this::isLookedInto);
  }

  /** Reports that a constraint cannot be run where it stands. */
  void refuse(AnnotationMirror constraint, Place place, String reason, String remedy) {
    Origin at = place.at(constraint);
    // What reads a method and what reads its whole class may both find it.
    if (refused.add(at)) {
      diagnostics.reportFor(
          place.subject(),
          ValidatorProblem.PLACE,
          at,
          name(constraint),
          place.name(),
          reason,
          remedy);
    }
  }

  void refuseAll(List<AnnotationMirror> constraints, Place place, String reason, String remedy) {
    constraints.forEach(constraint -> refuse(constraint, place, reason, remedy));
  }

  /** Whether a validator is there that runs the constraint. */
  boolean isRunnable(AnnotationMirror constraint, Place place) {
    if (elements.getTypeElement(RuntimeNames.HIBERNATE_VALIDATOR.canonicalName()) == null) {
      diagnostics.reportFor(
          place.subject(),
          ValidatorProblem.ABSENT,
          place.at(constraint),
          name(constraint),
          place.name());
      return false;
    }
    if (isOld(constraint)) {
      refuse(
          constraint,
          place,
          "it is of javax.validation, the older Bean Validation",
          "Use its successor of jakarta.validation.");
      return false;
    }
    if (!new AnnotationReader(place.element(), constraint).values("groups").isEmpty()) {
      diagnostics.reportFor(
          place.subject(),
          ValidatorProblem.GROUPS,
          place.at(constraint),
          name(constraint),
          place.name());
      return false;
    }
    return true;
  }

  private static boolean isOld(AnnotationMirror constraint) {
    return parts(constraint).stream()
        .map(AnnotationReader::qualifiedName)
        .anyMatch(name -> name.startsWith("javax."));
  }

  private static String name(AnnotationMirror constraint) {
    return constraint.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** A class and everything that it inherits from, itself first. */
  List<TypeElement> lineage(TypeElement type) {
    List<TypeElement> lineage = new ArrayList<>(List.of(type));
    for (TypeMirror above : types.directSupertypes(type.asType())) {
      if (above.getKind() == TypeKind.DECLARED
          && ((DeclaredType) above).asElement() instanceof TypeElement next
          && !next.getQualifiedName().toString().startsWith("java.")) {
        lineage.addAll(lineage(next));
      }
    }
    return lineage;
  }

  /** The fields and methods of a class. */
  static List<Element> members(TypeElement type) {
    List<Element> members = new ArrayList<>(ElementFilter.fieldsIn(type.getEnclosedElements()));
    members.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    return members;
  }
}
