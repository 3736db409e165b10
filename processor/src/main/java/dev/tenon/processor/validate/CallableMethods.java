package dev.tenon.processor.validate;

import com.google.auto.common.MoreElements;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.ExceptionProblem;
import dev.tenon.processor.diagnostic.MethodProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.policy.PolicyModel;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
      feature.features().forEach(method -> checkMethod(method.method(), diagnostics));
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

  private static void checkMethod(MethodModel method, Diagnostics diagnostics) {
    checkMethod(method.origin(), diagnostics);
    PolicyModel.Fallback fallback = method.serving().first(PolicyModel.Fallback.class);
    if (fallback != null && fallback.target() != null) {
      Origin target = fallback.target().origin();
      checkThrown((ExecutableElement) target.element(), target, diagnostics);
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
    checkThrown(method, origin, diagnostics);
  }

  private static void checkThrown(
      ExecutableElement method, Origin origin, Diagnostics diagnostics) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!isPassedOn(thrown)) {
        diagnostics.report(ExceptionProblem.NO_EXCEPTION, origin, method.getSimpleName(), thrown);
      }
    }
  }

  private static boolean isPassedOn(TypeMirror thrown) {
    TypeMirror type = thrown;
    while (type instanceof DeclaredType declared && type.getKind() != TypeKind.ERROR) {
      TypeElement element = (TypeElement) declared.asElement();
      String name = element.getQualifiedName().toString();
      if (name.equals("java.lang.Exception") || name.equals("java.lang.Error")) {
        return true;
      }
      if (name.equals("java.lang.Throwable")) {
        return false;
      }
      type = element.getSuperclass();
    }
    return true;
  }
}
