package dev.tenon.processor.collect.policy;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.collect.CheckedExceptions;
import dev.tenon.processor.collect.Warnings;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.FallbackProblem;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.model.MethodChecks;
import dev.tenon.processor.model.MethodModel;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import dev.tenon.processor.model.ResultModel;
import dev.tenon.processor.model.policy.Declared;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ServingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the method that stands in for another, and looks whether it can. */
final class FallbackReader {
  private static final String CAUSE = "java.lang.Throwable";

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;

  FallbackReader(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a fallback.
   *
   * @param method the method that has it
   * @param parameters how the parameters of that method were read
   * @param result how its result was read
   */
  PolicyModel read(
      Declared declared,
      String name,
      ExecutableElement method,
      List<ParameterModel> parameters,
      ResultModel result) {
    ExecutableElement target = target(declared.at("value"), name, method);
    return new PolicyModel.Fallback(
        declared, name, target == null ? null : model(target, parameters, result));
  }

  private @Nullable ExecutableElement target(Origin at, String name, ExecutableElement method) {
    TypeElement type = MoreElements.asType(method.getEnclosingElement());
    Set<String> others = new TreeSet<>();
    String difference = null;
    for (ExecutableElement other : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (other.equals(method)) {
        continue;
      }
      others.add(other.getSimpleName().toString());
      if (other.getSimpleName().contentEquals(name)) {
        String found = difference(other, method);
        if (found == null) {
          return other;
        }
        difference = difference == null ? found : difference;
      }
    }
    if (difference != null) {
      diagnostics.report(FallbackProblem.SIGNATURE, at, name, method.getSimpleName(), difference);
    } else if (method.getSimpleName().contentEquals(name)) {
      diagnostics.report(FallbackProblem.ITSELF, at, name);
    } else {
      diagnostics.report(
          FallbackProblem.UNKNOWN,
          at,
          type.getSimpleName(),
          name,
          Nearest.suggestion(name, others));
    }
    return null;
  }

  /** What keeps {@code other} from standing in, or null. */
  private @Nullable String difference(ExecutableElement other, ExecutableElement method) {
    if (other.getModifiers().contains(Modifier.PRIVATE)) {
      return "is private";
    }
    if (other.getModifiers().contains(Modifier.ABSTRACT)) {
      return "is abstract";
    }
    if (!other.getTypeParameters().isEmpty()) {
      return "has type parameters";
    }
    if (!isSame(other.getReturnType(), method.getReturnType())) {
      return "returns " + text(other.getReturnType()) + " and not " + text(method.getReturnType());
    }
    List<? extends VariableElement> wanted = method.getParameters();
    List<? extends VariableElement> taken = other.getParameters();
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= taken.size()) {
        return "does not take " + wanted.get(i).getSimpleName();
      }
      if (!isSame(wanted.get(i).asType(), taken.get(i).asType())) {
        return "takes a "
            + text(taken.get(i).asType())
            + " as "
            + taken.get(i).getSimpleName()
            + ", and not the "
            + text(wanted.get(i).asType())
            + " "
            + wanted.get(i).getSimpleName();
      }
    }
    if (taken.size() == wanted.size() || isCause(taken, wanted.size())) {
      return null;
    }
    return "takes " + taken.get(wanted.size()).getSimpleName() + " besides";
  }

  private static boolean isCause(List<? extends VariableElement> taken, int before) {
    return taken.size() == before + 1 && text(taken.get(before).asType()).equals(CAUSE);
  }

  private boolean isSame(TypeMirror one, TypeMirror other) {
    return types.isSameType(one, other) || text(one).equals(text(other));
  }

  /** A type without its annotations. */
  private static String text(TypeMirror type) {
    return TypeName.get(type).toString();
  }

  private MethodModel model(
      ExecutableElement target, List<ParameterModel> parameters, ResultModel result) {
    List<ParameterModel> taken = new ArrayList<>(parameters);
    if (target.getParameters().size() > parameters.size()) {
      taken.add(new ParameterModel.Cause(Origin.of(target.getParameters().get(parameters.size()))));
    }
    return new MethodModel(
        Origin.of(target),
        Origin.of(target),
        target.getSimpleName().toString(),
        target.getModifiers().contains(Modifier.STATIC),
        Warnings.isDeprecated(elements, target),
        CheckedExceptions.areDeclared(target, elements, types),
        taken,
        result,
        MethodChecks.NONE,
        ServingModel.NONE);
  }
}
