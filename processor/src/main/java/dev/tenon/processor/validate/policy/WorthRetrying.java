package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.RetryProblem;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ThrowableModel;
import dev.tenon.processor.validate.Rule;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What is worth another attempt can be thrown, and may pass. */
final class WorthRetrying implements Rule {
  private static final Map<String, String> FATAL =
      Map.of(
          "java.lang.Error", "an Error is no passing fault",
          "java.lang.InterruptedException", "it says that the call is to end",
          "java.util.concurrent.CancellationException", "it says that the call is to end");

  /** What is retried where nothing else is said. */
  private static final List<String> USUAL =
      List.of(
          "java.io.IOException",
          "java.util.concurrent.TimeoutException",
          "dev.tenon.runtime.call.ToolException");

  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (PolicyModel.Retry retry : Policies.all(compilation, PolicyModel.Retry.class)) {
      checkFatal(retry, diagnostics);
      checkAborts(retry, diagnostics);
    }
    for (FeatureModel feature : Policies.features(compilation)) {
      for (PolicyModel.Retry retry : feature.method().serving().all(PolicyModel.Retry.class)) {
        // A class, or a server, names what any of its methods may throw.
        if (retry.declared().level() == Level.METHOD && !feature.method().result().isStage()) {
          checkThrown(retry, feature, diagnostics);
        }
      }
    }
  }

  private static void checkFatal(PolicyModel.Retry retry, Diagnostics diagnostics) {
    for (ThrowableModel type : retry.on()) {
      FATAL.forEach((name, reason) -> {
        if (type.isBelow(name)) {
          diagnostics.report(
              RetryProblem.FATAL, retry.declared().at("on"), type.name().simpleName(), reason);
        }
      });
    }
  }

  private static void checkAborts(PolicyModel.Retry retry, Diagnostics diagnostics) {
    for (ThrowableModel abort : retry.abortOn()) {
      String fault = fault(abort, retry.on());
      if (fault != null) {
        diagnostics.report(
            RetryProblem.ABORTS, retry.declared().at("abortOn"), abort.name().simpleName(), fault);
      }
    }
  }

  private static @Nullable String fault(ThrowableModel abort, List<ThrowableModel> on) {
    for (ThrowableModel type : on) {
      if (type.isBelow(abort.line().get(0))) {
        return "so that nothing is left of the " + type.name().simpleName() + " of on";
      }
    }
    boolean isBelow =
        on.isEmpty()
            ? USUAL.stream().anyMatch(abort::isBelow)
            : on.stream().anyMatch(type -> abort.isBelow(type.line().get(0)));
    return isBelow ? null : "which is below none of those that are retried";
  }

  private static void checkThrown(
      PolicyModel.Retry retry, FeatureModel feature, Diagnostics diagnostics) {
    ExecutableElement method = (ExecutableElement) feature.method().origin().element();
    for (ThrowableModel type : retry.on()) {
      // Exception and Throwable are also those that nobody declares.
      boolean isCatchAll = type.line().size() < 4;
      if (type.isChecked() && !isCatchAll && !mayThrow(method, type)) {
        diagnostics.report(
            RetryProblem.UNTHROWN,
            retry.declared().at("on"),
            type.name().simpleName(),
            method.getSimpleName());
      }
    }
  }

  private static boolean mayThrow(ExecutableElement method, ThrowableModel type) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!(thrown instanceof DeclaredType declared)
          || !(declared.asElement() instanceof TypeElement declaredType)) {
        return true;
      }
      if (type.isBelow(declaredType.getQualifiedName().toString())
          || isBelow(declaredType, type.line().get(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelow(TypeElement type, String name) {
    TypeElement at = type;
    while (!at.getQualifiedName().contentEquals(name)) {
      if (at.getSuperclass() instanceof DeclaredType above
          && above.asElement() instanceof TypeElement next) {
        at = next;
      } else {
        return false;
      }
    }
    return true;
  }
}
