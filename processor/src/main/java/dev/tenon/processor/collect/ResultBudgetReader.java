package dev.tenon.processor.collect;

import com.google.auto.common.MoreElements;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ResultBudgetProblem;
import dev.tenon.processor.model.AnnotationNames;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ResultBudgetModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads how large the results of a tool may be: {@code @Budget} on its method, on its class, or on
 * an annotation on one of them.
 */
final class ResultBudgetReader {
  private ResultBudgetReader() {}

  /** The budget of a tool, or null. */
  static @Nullable ResultBudgetModel of(ExecutableElement method) {
    ResultBudgetModel own = on(method, true);
    return own == null ? on(MoreElements.asType(method.getEnclosingElement()), false) : own;
  }

  /** Reports a budget on a method that is no tool. */
  static void checkNone(ExecutableElement method, FeatureModel feature, Diagnostics diagnostics) {
    ResultBudgetModel budget = on(method, true);
    if (budget != null) {
      diagnostics.report(ResultBudgetProblem.BUDGET_NOT_A_TOOL, budget.origin(), feature.label());
    }
  }

  private static @Nullable ResultBudgetModel on(Element element, boolean isOwn) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      AnnotationReader budget = budget(element, mirror, new HashSet<>());
      if (budget != null) {
        List<String> keep =
            budget.values("keep").stream()
                .map(AnnotationValue::getValue)
                .map(String::valueOf)
                .toList();
        boolean isDirect = budget.isOn(mirror);
        return new ResultBudgetModel(
            isDirect ? budget.origin() : new Origin(element, mirror, null), isOwn, keep);
      }
    }
    return null;
  }

  /** The annotation itself, or the one that it stands for. */
  private static @Nullable AnnotationReader budget(
      Element element, AnnotationMirror mirror, Set<TypeElement> seen) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    if (type.getQualifiedName().contentEquals(AnnotationNames.BUDGET)) {
      return new AnnotationReader(element, mirror);
    }
    if (type.getQualifiedName().toString().startsWith("java.") || !seen.add(type)) {
      return null;
    }
    for (AnnotationMirror other : type.getAnnotationMirrors()) {
      AnnotationReader budget = budget(element, other, seen);
      if (budget != null) {
        return budget;
      }
    }
    return null;
  }
}
