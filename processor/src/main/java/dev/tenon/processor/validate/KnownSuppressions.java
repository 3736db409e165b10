package dev.tenon.processor.validate;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.diagnostic.OptionProblem;
import dev.tenon.processor.diagnostic.Problem;
import dev.tenon.processor.diagnostic.Suppression;
import dev.tenon.processor.model.Origin;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** {@code @SuppressWarnings} names warnings that there are, and no errors. */
public final class KnownSuppressions {
  /** What is meant to be an id; a zero is easily typed as an O. */
  private static final Pattern MEANT = Pattern.compile("(?i)(tenon\\W?)?tn[- ]?[0-9O]{2,5}");

  /** Makes the check; it keeps nothing. */
  public KnownSuppressions() {}

  /** Checks the annotations of {@code suppressing}, whoever they are meant for. */
  public void check(Collection<? extends Element> suppressing, Diagnostics diagnostics) {
    for (Element element : suppressing) {
      for (AnnotationMirror suppression : Suppression.on(element)) {
        for (AnnotationValue name : Suppression.names(suppression)) {
          check(
              String.valueOf(name.getValue()), new Origin(element, suppression, name), diagnostics);
        }
      }
    }
  }

  private static void check(String name, Origin at, Diagnostics diagnostics) {
    if (!MEANT.matcher(name).matches()) {
      return;
    }
    for (Problem problem : Problem.all()) {
      if (problem.id().equals(name)) {
        if (problem.kind() == Diagnostic.Kind.ERROR) {
          diagnostics.report(OptionProblem.SUPPRESSION_OF_ERROR, at, name);
        }
        return;
      }
    }
    diagnostics.report(
        OptionProblem.SUPPRESSION_UNKNOWN,
        at,
        name,
        Nearest.suggestion(name, Problem.all().stream().map(Problem::id).toList()));
  }
}
