package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.ConstraintProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ValidatorProblem;
import dev.tenon.processor.diagnostic.ValueProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** Narrows a type by the constraints at its use; none is ignored in silence. */
final class ConstraintReader {
  /** Why NotNull says nothing of an {@code Optional}. */
  static final String OPTIONAL_NOT_NULL =
      "an Optional is never null, and what it holds may be left out all the same";

  private static final Set<String> FORBID_NULL = Set.of("NotNull", "NotEmpty", "NotBlank");
  private static final List<Set<String>> OPPOSITES =
      List.of(
          Set.of("AssertTrue", "AssertFalse"),
          Set.of("Null", "NotNull"),
          Set.of("Null", "NotEmpty"),
          Set.of("Null", "NotBlank"));

  private final Diagnostics diagnostics;
  private final ExpressionReader expressions;

  ConstraintReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.expressions = new ExpressionReader(diagnostics);
  }

  TypeModel apply(TypeModel type, List<? extends AnnotationMirror> annotations, Site site) {
    TypeModel narrowed = type;
    Set<String> seen = new HashSet<>();
    Set<String> names = new HashSet<>();
    AnnotationReader nothing = null;
    for (AnnotationReader constraint : constraints(annotations, site)) {
      // The compiler attaches one annotation to the declaration and to the type.
      if (seen.add(constraint.toText())) {
        String name = constraint.isStandard() ? constraint.simpleName() : "";
        names.add(name);
        nothing = name.equals("Null") ? constraint : nothing;
        narrowed = apply(narrowed, constraint, site);
      }
    }
    refuseBarelyComposed(annotations, site);
    refuseConversions(annotations, site);
    if (new Usage(annotations, List.of()).isNullable()) {
      checkNullable(annotations, site);
    }
    boolean contradicts = OPPOSITES.stream().anyMatch(names::containsAll);
    if (contradicts || (Narrowing.isEmpty(narrowed) && !Narrowing.isEmpty(type))) {
      diagnostics.reportFor(
          site.subject(), ValueProblem.CONSTRAINTS_CONTRADICT, site.origin(), site.path());
    }
    return nothing == null || type instanceof TypeModel.Unsupported
        ? narrowed
        : nothing(type, nothing, site);
  }

  /** Reports each constraint but NotNull at a place where nothing checks it. */
  void refuse(List<? extends AnnotationMirror> annotations, Site site, String reason) {
    refuse(annotations, site, reason, false);
  }

  /** Reports NotNull at a place where it says nothing, or what does not hold. */
  void refuseNotNull(List<? extends AnnotationMirror> annotations, Site site, String reason) {
    refuse(annotations, site, reason, true);
  }

  private void refuse(
      List<? extends AnnotationMirror> annotations, Site site, String reason, boolean ofNotNull) {
    Set<String> seen = new HashSet<>();
    for (AnnotationReader constraint : constraints(annotations, site)) {
      if (constraint.simpleName().equals("NotNull") == ofNotNull && seen.add(constraint.toText())) {
        report(constraint, site, reason);
      }
    }
  }

  /** Reports annotations that look like composed constraints, and that no validator runs. */
  private void refuseBarelyComposed(List<? extends AnnotationMirror> annotations, Site site) {
    Set<String> seen = new HashSet<>();
    for (AnnotationMirror annotation : annotations) {
      if (CustomConstraints.isBarelyComposed(annotation) && seen.add(annotation.toString())) {
        AnnotationReader reader = new AnnotationReader(site.origin().element(), annotation);
        diagnostics.reportFor(
            site.subject(),
            ValidatorProblem.PLACE,
            reader.origin(),
            reader.simpleName(),
            site.path(),
            "its declaration has constraints, but no @Constraint",
            "Put @Constraint(validatedBy = {}) on it, with message, groups and payload.");
      }
    }
  }

  /** Reports what has the parts of an object checked in other groups. */
  private void refuseConversions(List<? extends AnnotationMirror> annotations, Site site) {
    for (AnnotationMirror annotation : annotations) {
      AnnotationReader reader = new AnnotationReader(site.origin().element(), annotation);
      if (AnnotationNames.GROUP_CONVERSIONS.contains(AnnotationReader.qualifiedName(annotation))) {
        diagnostics.reportFor(
            site.subject(),
            ValidatorProblem.GROUP_CHANGE,
            reader.origin(),
            reader.simpleName(),
            site.path());
        return;
      }
    }
  }

  private void report(AnnotationReader constraint, Site site, String reason) {
    diagnostics.reportFor(
        site.subject(),
        ConstraintProblem.MISPLACED,
        constraint.origin(),
        constraint.simpleName(),
        site.path(),
        reason);
  }

  private static List<AnnotationReader> constraints(
      List<? extends AnnotationMirror> annotations, Site site) {
    List<AnnotationReader> constraints = new ArrayList<>();
    for (AnnotationMirror mirror : annotations) {
      AnnotationReader reader = new AnnotationReader(site.origin().element(), mirror);
      String name = AnnotationReader.qualifiedName(mirror);
      if (name.startsWith(AnnotationNames.CONSTRAINTS) && name.endsWith(".List")) {
        constraints.addAll(reader.annotations("value"));
      } else if (name.startsWith(AnnotationNames.CONSTRAINTS)) {
        constraints.add(reader);
      }
    }
    return constraints;
  }

  private void checkNullable(List<? extends AnnotationMirror> annotations, Site site) {
    Set<String> seen = new HashSet<>();
    for (AnnotationReader constraint : constraints(annotations, site)) {
      if (!seen.add(constraint.toText())) {
        continue;
      }
      if (constraint.isStandard() && FORBID_NULL.contains(constraint.simpleName())) {
        diagnostics.reportFor(
            site.subject(),
            ConstraintProblem.NULL_CONTRADICTS,
            constraint.origin(),
            site.path(),
            constraint.simpleName());
      }
    }
  }

  private TypeModel apply(TypeModel type, AnnotationReader constraint, Site site) {
    String name = constraint.simpleName();
    if (!constraint.isStandard() || !Narrowing.knows(name)) {
      unsupported(constraint, site, "it is none of those that are compiled in");
      return type;
    }
    if (!constraint.values("groups").isEmpty()) {
      unsupported(constraint, site, "it belongs to a validation group");
      return type;
    }
    if (!constraint.values("payload").isEmpty()) {
      unsupported(constraint, site, "nothing reads its payload");
      return type;
    }
    String message = message(constraint, site);
    String idle = name.equals("NotNull") ? idle(type) : null;
    if (idle != null) {
      report(constraint, site, idle);
    }
    if (name.equals("NotNull")
        || name.equals("Null")
        || type instanceof TypeModel.Unsupported
        || !hasFitValues(constraint, site)) {
      return type;
    }
    boolean hasExpression =
        type instanceof TypeModel.Text && (name.equals("Pattern") || name.equals("Email"));
    TypeModel narrowed =
        hasExpression
            ? expressions.narrow((TypeModel.Text) type, constraint, message, site)
            : Narrowing.narrow(type, constraint, message);
    if (narrowed == null) {
      misfit(type, constraint, site);
      return type;
    }
    return narrowed;
  }

  /** Why NotNull says nothing of the type, or null. */
  private static @Nullable String idle(TypeModel type) {
    if (type instanceof TypeModel.Anything && type.holdsNull()) {
      return "null is one of its values";
    }
    if (type instanceof TypeModel.Maybe) {
      return OPTIONAL_NOT_NULL;
    }
    return type instanceof TypeModel.Presence
        ? "a Presence is never null, and what it holds may be left out or null all the same"
        : null;
  }

  private TypeModel nothing(TypeModel type, AnnotationReader constraint, Site site) {
    if (type.type().isPrimitive()
        || type instanceof TypeModel.Maybe
        || type instanceof TypeModel.Presence) {
      misfit(type, constraint, site);
      return type;
    }
    return new TypeModel.Nothing(type.type(), message(constraint, site));
  }

  private void misfit(TypeModel type, AnnotationReader constraint, Site site) {
    String name = constraint.simpleName();
    diagnostics.reportFor(
        site.subject(),
        ValueProblem.CONSTRAINT_MISFIT,
        constraint.origin(),
        name,
        site.path(),
        type.type(),
        Narrowing.remedy(type, name));
  }

  /** What the author wants to be said, or null for our own words. */
  private @Nullable String message(AnnotationReader constraint, Site site) {
    String message = constraint.text("message");
    if (message == null || message.startsWith("{" + AnnotationNames.CONSTRAINTS)) {
      return null;
    }
    String reason =
        message.contains("{")
            ? "nothing fills its placeholders in"
            : constraint.simpleName().equals("NotNull")
                ? "of what is missing it is always said that it is required"
                : null;
    if (reason == null) {
      return message;
    }
    diagnostics.reportFor(
        site.subject(),
        ConstraintProblem.MESSAGE_NOT_SHOWN,
        constraint.origin("message"),
        constraint.simpleName(),
        site.path(),
        reason);
    return null;
  }

  /** Whether the attributes say something; Bean Validation refuses the others when it runs. */
  private boolean hasFitValues(AnnotationReader constraint, Site site) {
    boolean fits = true;
    for (String attribute : List.of("min", "max", "integer", "fraction")) {
      AnnotationValue value = constraint.value(attribute);
      if (value != null && value.getValue() instanceof Integer number && number < 0) {
        fits = unfit(constraint, attribute, "must be at least 0", site);
      }
    }
    if (constraint.simpleName().startsWith("Decimal") && constraint.decimal("value") == null) {
      fits = unfit(constraint, "value", "must be a number such as 0.5", site);
    }
    return fits;
  }

  private boolean unfit(AnnotationReader constraint, String attribute, String must, Site site) {
    Origin at = constraint.origin(attribute);
    diagnostics.reportFor(
        site.subject(),
        ConstraintProblem.ATTRIBUTE,
        at,
        attribute,
        constraint.simpleName(),
        site.path(),
        must);
    return false;
  }

  private void unsupported(AnnotationReader constraint, Site site, String reason) {
    diagnostics.reportFor(
        site.subject(),
        ValueProblem.CONSTRAINT_UNSUPPORTED,
        constraint.origin(),
        constraint.simpleName(),
        site.path(),
        reason);
  }
}
