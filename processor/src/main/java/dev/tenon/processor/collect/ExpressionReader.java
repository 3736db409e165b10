package dev.tenon.processor.collect;

import dev.tenon.processor.diagnostic.ConstraintProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Problem;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.Regex;
import dev.tenon.processor.model.TypeModel;
import dev.tenon.processor.regex.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the regular expressions of {@code @Pattern} and {@code @Email}. */
final class ExpressionReader {
  private final Diagnostics diagnostics;

  ExpressionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  TypeModel.Text narrow(
      TypeModel.Text text, AnnotationReader constraint, @Nullable String message, Site site) {
    boolean isEmail = constraint.simpleName().equals("Email");
    TypeModel.Text narrowed =
        isEmail
            ? new TypeModel.Text(text.type(), text.size(), true, message, text.patterns())
            : text;
    String regexp = constraint.text("regexp");
    boolean isAny = isEmail && (regexp == null || regexp.equals(".*"));
    Regex pattern = isAny ? null : read(constraint, regexp == null ? "" : regexp, message, site);
    if (pattern == null) {
      return narrowed;
    }
    List<Regex> patterns = new ArrayList<>(text.patterns());
    patterns.add(pattern);
    return new TypeModel.Text(
        narrowed.type(),
        narrowed.size(),
        narrowed.isEmail(),
        narrowed.emailMessage(),
        List.copyOf(patterns));
  }

  private @Nullable Regex read(
      AnnotationReader constraint, String regexp, @Nullable String message, Site site) {
    List<String> flags = flags(constraint);
    Expression expression = Expression.read(regexp, flags);
    if (expression instanceof Expression.Refused refused) {
      report(site.subject(), constraint.origin("regexp"), regexp, site.path(), refused);
      return null;
    }
    Expression.Accepted accepted = (Expression.Accepted) expression;
    String pattern = accepted.pattern();
    return new Regex(
        regexp,
        List.copyOf(flags),
        pattern,
        accepted.min(),
        accepted.max(),
        Objects.requireNonNullElse(message, "must match the pattern " + pattern));
  }

  /** Reports an expression that a validator is to run and that is not proved to be fast. */
  void prove(AnnotationReader constraint, String regexp, CustomConstraints.Place place, Origin at) {
    Expression expression = Expression.read(regexp, flags(constraint));
    if (expression instanceof Expression.Refused refused) {
      report(place.subject(), at, regexp, place.name(), refused);
    }
  }

  private static List<String> flags(AnnotationReader constraint) {
    List<String> flags = new ArrayList<>();
    for (AnnotationValue flag : constraint.values("flags")) {
      flags.add(((VariableElement) flag.getValue()).getSimpleName().toString());
    }
    return flags;
  }

  private void report(
      Origin subject, Origin at, String regexp, String name, Expression.Refused refused) {
    diagnostics.reportFor(
        subject, problem(refused.reason()), at, regexp, name, refused.fault(), refused.remedy());
  }

  private static Problem problem(Expression.Reason reason) {
    return switch (reason) {
      case SYNTAX -> ConstraintProblem.PATTERN_SYNTAX;
      case SLOW -> ConstraintProblem.PATTERN_SLOW;
      case DIALECT -> ConstraintProblem.PATTERN_DIALECT;
    };
  }
}
