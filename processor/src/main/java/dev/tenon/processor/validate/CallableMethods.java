package dev.tenon.processor.validate;

import com.google.auto.common.MoreElements;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.Origin;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Generated code of the same package can call each annotated method. */
final class CallableMethods implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureClassModel feature : compilation.classes()) {
      boolean isServer =
          compilation.servers().stream().anyMatch(s -> s.type().equals(feature.type()));
      if (!isServer) {
        checkClass(feature, diagnostics);
      }
      TypeElement type = (TypeElement) feature.origin().element();
      if (!type.getTypeParameters().isEmpty()) {
        diagnostics.report(
            MethodProblem.CLASS_GENERIC, feature.origin(), feature.type().simpleName());
      }
      feature.features().forEach(method -> checkMethod(method.method().origin(), diagnostics));
      feature.health().forEach(check -> checkMethod(check.origin(), diagnostics));
    }
  }

  private static void checkClass(FeatureClassModel feature, Diagnostics diagnostics) {
    Element type = feature.origin().element();
    if (Nesting.isPrivate(type)) {
      diagnostics.report(MethodProblem.CLASS_HIDDEN, feature.origin(), type.getSimpleName());
    } else if (Nesting.isInner(type)) {
      diagnostics.report(MethodProblem.CLASS_INNER, feature.origin(), type.getSimpleName());
    }
  }

  private static void checkMethod(Origin origin, Diagnostics diagnostics) {
    ExecutableElement method = (ExecutableElement) origin.element();
    if (MoreElements.asType(method.getEnclosingElement()).getKind().isInterface()) {
      diagnostics.report(MethodProblem.METHOD_OF_INTERFACE, origin, method.getSimpleName());
    } else if (method.getModifiers().contains(Modifier.PRIVATE)) {
      diagnostics.report(MethodProblem.METHOD_PRIVATE, origin, method.getSimpleName());
    } else if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      diagnostics.report(MethodProblem.METHOD_ABSTRACT, origin, method.getSimpleName());
    } else if (!method.getTypeParameters().isEmpty()) {
      diagnostics.report(MethodProblem.METHOD_GENERIC, origin, method.getSimpleName());
    }
  }
}
