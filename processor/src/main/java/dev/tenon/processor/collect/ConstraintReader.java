package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ValueProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.Bounds;
import dev.tenon.processor.model.IntegerKind;
import dev.tenon.processor.model.NumberKind;
import dev.tenon.processor.model.Size;
import dev.tenon.processor.model.TypeModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** Narrows a type by the standard constraints at its use; no constraint is ignored in silence. */
final class ConstraintReader {
  private static final Set<String> SUPPORTED =
      Set.of(
          "Min",
          "Max",
          "DecimalMin",
          "DecimalMax",
          "Positive",
          "PositiveOrZero",
          "Negative",
          "NegativeOrZero",
          "Size",
          "Email",
          "NotBlank",
          "NotEmpty",
          "NotNull");

  private final Diagnostics diagnostics;

  ConstraintReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  TypeModel apply(TypeModel type, List<? extends AnnotationMirror> annotations, Site site) {
    TypeModel narrowed = type;
    Set<String> seen = new HashSet<>();
    for (AnnotationReader constraint : constraints(annotations, site)) {
      // The compiler attaches one annotation to the declaration and to the type.
      if (seen.add(constraint.toText())) {
        narrowed = apply(narrowed, constraint, site);
      }
    }
    if (isEmpty(narrowed) && !isEmpty(type)) {
      diagnostics.reportFor(
          site.subject(), ValueProblem.CONSTRAINTS_CONTRADICT, site.origin(), site.path());
    }
    return narrowed;
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

  private TypeModel apply(TypeModel type, AnnotationReader constraint, Site site) {
    String name = constraint.simpleName();
    if (!constraint.isStandard() || !SUPPORTED.contains(name)) {
      unsupported(constraint, site, "it is none of those that are compiled in");
      return type;
    }
    if (!constraint.values("groups").isEmpty()) {
      unsupported(constraint, site, "it belongs to a validation group");
      return type;
    }
    if (name.equals("Email") && (constraint.isWritten("regexp") || constraint.isWritten("flags"))) {
      unsupported(constraint, site, "its regexp is not compiled in");
      return type;
    }
    if (name.equals("NotNull") || type instanceof TypeModel.Unsupported) {
      return type;
    }
    TypeModel narrowed = narrow(type, name, constraint);
    if (narrowed == null) {
      String remedy =
          type instanceof TypeModel.Maybe
              ? "Write it on the type argument, as in Optional<@" + name + " ...>."
              : "Remove it.";
      diagnostics.reportFor(
          site.subject(),
          ValueProblem.CONSTRAINT_MISFIT,
          constraint.origin(),
          name,
          site.path(),
          type.type(),
          remedy);
      return type;
    }
    return narrowed;
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

  /** The narrowed type, or null when the constraint does not apply to it. */
  private static @Nullable TypeModel narrow(
      TypeModel type, String name, AnnotationReader constraint) {
    if (type instanceof TypeModel.Maybe maybe && maybe.value().type().isPrimitive()) {
      // The specification of Bean Validation unwraps OptionalInt and its relatives by itself.
      TypeModel value = narrow(maybe.value(), name, constraint);
      return value == null ? null : new TypeModel.Maybe(maybe.type(), value);
    }
    return switch (name) {
      case "Email" ->
          type instanceof TypeModel.Text text
              ? new TypeModel.Text(text.type(), text.size(), true, text.patterns())
              : null;
      case "Size", "NotEmpty", "NotBlank" -> sized(type, name, constraint);
      default -> bounded(type, bounds(name, constraint));
    };
  }

  private static @Nullable TypeModel sized(
      TypeModel type, String name, AnnotationReader constraint) {
    Size size =
        switch (name) {
          case "NotBlank" -> new Size(1, Integer.MAX_VALUE, true);
          case "NotEmpty" -> new Size(1, Integer.MAX_VALUE, false);
          default ->
              new Size(
                  (int) constraint.number("min", 0),
                  (int) constraint.number("max", Integer.MAX_VALUE),
                  false);
        };
    if (type instanceof TypeModel.Text text) {
      return text.sized(text.size().and(size));
    }
    if (size.notBlank()) {
      return null;
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return new TypeModel.Sequence(
          sequence.type(), sequence.kind(), sequence.element(), sequence.size().and(size));
    }
    return type instanceof TypeModel.Dictionary map
        ? new TypeModel.Dictionary(map.type(), map.key(), map.value(), map.size().and(size))
        : null;
  }

  private static Bounds bounds(String name, AnnotationReader constraint) {
    boolean inclusive = !Boolean.FALSE.equals(constraint.flag("inclusive"));
    return switch (name) {
      case "Min" -> Bounds.NONE.from(BigDecimal.valueOf(constraint.number("value", 0)), true);
      case "Max" -> Bounds.NONE.to(BigDecimal.valueOf(constraint.number("value", 0)), true);
      case "DecimalMin" -> Bounds.NONE.from(constraint.decimal("value"), inclusive);
      case "DecimalMax" -> Bounds.NONE.to(constraint.decimal("value"), inclusive);
      case "Positive" -> Bounds.NONE.from(BigDecimal.ZERO, false);
      case "PositiveOrZero" -> Bounds.NONE.from(BigDecimal.ZERO, true);
      case "Negative" -> Bounds.NONE.to(BigDecimal.ZERO, false);
      default -> Bounds.NONE.to(BigDecimal.ZERO, true);
    };
  }

  private static @Nullable TypeModel bounded(TypeModel type, Bounds bounds) {
    if (type instanceof TypeModel.Whole whole) {
      if (whole.kind() == IntegerKind.YEAR) {
        return null;
      }
      Bounds both =
          both(bounds.whole(), BigDecimal.valueOf(whole.min()), BigDecimal.valueOf(whole.max()));
      return both.isEmpty()
          ? whole.between(1, 0)
          : whole.between(exact(both.min()), exact(both.max()));
    }
    if (!(type instanceof TypeModel.Numeric number)) {
      return null;
    }
    Bounds narrower = number.kind() == NumberKind.BIG_INTEGER ? bounds.whole() : bounds;
    Bounds result = number.bounds();
    if (narrower.min() != null) {
      result = result.from(narrower.min(), narrower.minInclusive());
    }
    if (narrower.max() != null) {
      result = result.to(narrower.max(), narrower.maxInclusive());
    }
    return number.within(result);
  }

  private static Bounds both(Bounds bounds, BigDecimal min, BigDecimal max) {
    return bounds.from(min, true).to(max, true);
  }

  private static long exact(@Nullable BigDecimal value) {
    return value == null ? 0 : value.longValueExact();
  }

  private static boolean isEmpty(TypeModel type) {
    if (type instanceof TypeModel.Whole whole) {
      return whole.min() > whole.max();
    }
    if (type instanceof TypeModel.Numeric number) {
      return number.bounds().isEmpty();
    }
    if (type instanceof TypeModel.Text text) {
      return text.size().min() > text.size().max();
    }
    if (type instanceof TypeModel.Sequence sequence) {
      return sequence.size().min() > sequence.size().max();
    }
    if (type instanceof TypeModel.Dictionary map) {
      return map.size().min() > map.size().max();
    }
    return type instanceof TypeModel.Maybe maybe && isEmpty(maybe.value());
  }
}
