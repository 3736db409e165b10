package dev.tenon.processor.collect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What a constraint is about, as its validators say. */
final class ConstraintTargets {
  private static final String TARGET = "jakarta.validation.constraintvalidation.";
  private static final String VALIDATOR = "jakarta.validation.ConstraintValidator";

  private final Types types;
  private final StandardTargets standard;

  ConstraintTargets(Elements elements, Types types) {
    this.types = types;
    this.standard = new StandardTargets(elements, types);
  }

  /** What a constraint on a method is about. */
  enum Target {
    /** All its parameters together. */
    PARAMETERS,
    /** Its result. */
    RESULT
  }

  /** What a constraint on {@code method} is about; both when nothing decides. */
  Set<Target> of(AnnotationMirror constraint, ExecutableElement method) {
    Set<Target> able = EnumSet.noneOf(Target.class);
    for (TypeElement validator : validators(constraint)) {
      able.addAll(supported(validator));
    }
    if (able.isEmpty()) {
      // Hibernate Validator knows the validators of its own constraints; all are about values.
      return EnumSet.of(Target.RESULT);
    }
    AnnotationValue chosen = new AnnotationReader(method, constraint).value("validationAppliesTo");
    if (chosen != null && chosen.getValue() instanceof VariableElement constant) {
      if (constant.getSimpleName().contentEquals("PARAMETERS")) {
        return EnumSet.of(Target.PARAMETERS);
      }
      if (constant.getSimpleName().contentEquals("RETURN_VALUE")) {
        return EnumSet.of(Target.RESULT);
      }
    }
    if (able.size() == 2 && method.getParameters().isEmpty()) {
      return EnumSet.of(Target.RESULT);
    }
    if (able.size() == 2 && method.getReturnType().getKind() == TypeKind.VOID) {
      return EnumSet.of(Target.PARAMETERS);
    }
    return able;
  }

  private static Set<Target> supported(TypeElement validator) {
    AnnotationReader written = AnnotationReader.of(validator, TARGET + "SupportedValidationTarget");
    if (written == null) {
      return EnumSet.of(Target.RESULT);
    }
    Set<Target> targets = EnumSet.noneOf(Target.class);
    List<AnnotationValue> values = new ArrayList<>(written.values("value"));
    for (AnnotationValue value : values) {
      boolean isParameters = value.getValue().toString().endsWith("PARAMETERS");
      targets.add(isParameters ? Target.PARAMETERS : Target.RESULT);
    }
    return targets;
  }

  /** Whether a validator of the constraint takes a value of {@code type}, as far as can be told. */
  boolean accepts(AnnotationMirror constraint, TypeMirror type) {
    List<TypeElement> validators = validators(constraint);
    TypeMirror value = types.erasure(type instanceof PrimitiveType p ? boxed(p) : type);
    boolean isUnwrapped = TypeReader.display(value).startsWith("java.util.Optional");
    boolean isTaken =
        validators.isEmpty() || validators.stream().anyMatch(validator -> takes(validator, value));
    return isUnwrapped || (isTaken && partsAccept(constraint, value, new HashSet<>()));
  }

  /** Whether each of the constraints that a constraint is composed of is about such values. */
  private boolean partsAccept(AnnotationMirror constraint, TypeMirror value, Set<String> seen) {
    if (!seen.add(AnnotationReader.qualifiedName(constraint))) {
      return true;
    }
    for (AnnotationMirror written : CustomConstraints.parts(constraint)) {
      for (AnnotationMirror part : CustomConstraints.repeated(written)) {
        if (!standard.accepts(AnnotationReader.qualifiedName(part), value)
            || (CustomConstraints.isConstraint(part) && !partsAccept(part, value, seen))) {
          return false;
        }
      }
    }
    return true;
  }

  private TypeMirror boxed(PrimitiveType type) {
    return types.boxedClass(type).asType();
  }

  private boolean takes(TypeElement validator, TypeMirror value) {
    TypeMirror taken = taken(validator.asType());
    return taken == null || types.isAssignable(value, types.erasure(taken));
  }

  /** The type of the values that a validator takes, or null when it is no validator. */
  private @Nullable TypeMirror taken(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(VALIDATOR)
        && declared.getTypeArguments().size() == 2) {
      return declared.getTypeArguments().get(1);
    }
    for (TypeMirror above : types.directSupertypes(type)) {
      TypeMirror found = taken(above);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The classes that the constraint's declaration names. */
  private static List<TypeElement> validators(AnnotationMirror constraint) {
    List<TypeElement> validators = new ArrayList<>();
    Element declaration = constraint.getAnnotationType().asElement();
    AnnotationReader marker = AnnotationReader.of(declaration, "jakarta.validation.Constraint");
    List<AnnotationValue> named = marker == null ? List.of() : marker.values("validatedBy");
    for (AnnotationValue value : named) {
      if (value.getValue() instanceof DeclaredType type) {
        validators.add((TypeElement) type.asElement());
      }
    }
    return validators;
  }
}
