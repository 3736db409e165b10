package dev.tenon.processor.collect;

import com.palantir.javapoet.TypeName;
import dev.tenon.processor.collect.ConstraintTargets.Target;
import dev.tenon.processor.collect.CustomConstraints.Place;
import dev.tenon.processor.model.MethodChecks;
import dev.tenon.processor.model.Origin;
import dev.tenon.processor.model.ParameterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the constraints of a method that a validator runs. */
final class MethodConstraints {
  private final Types types;
  private final CustomConstraints constraints;
  private final InheritedConstraints inherited;

  MethodConstraints(Types types, CustomConstraints constraints, InheritedConstraints inherited) {
    this.inherited = inherited;
    this.types = types;
    this.constraints = constraints;
  }

  /**
   * Reads the constraints of an annotated method.
   *
   * @param parameters its parameters as they were read
   * @param isStage whether it returns a {@code CompletionStage}
   */
  MethodChecks read(ExecutableElement method, List<ParameterModel> parameters, boolean isStage) {
    boolean ofParameters = false;
    boolean asks = parameters.stream().anyMatch(ParameterModel.Asked.class::isInstance);
    for (int i = 0; i < parameters.size(); i++) {
      ofParameters |= parameter(method.getParameters().get(i), parameters.get(i), isStatic(method));
    }
    Place place = place(method, method.getSimpleName() + "()");
    Usage returned = inherited.ofResult(method);
    List<AnnotationMirror> declared = constraints.among(returned.annotations());
    List<AnnotationMirror> ofValue = new ArrayList<>();
    for (AnnotationMirror constraint : declared) {
      Set<Target> targets = constraints.targets().of(constraint, method);
      if (targets.size() == 2) {
        constraints.refuse(
            constraint,
            place,
            "nothing says whether it is about the parameters or the result",
            "Set validationAppliesTo.");
      } else if (targets.contains(Target.RESULT)) {
        ofValue.add(constraint);
      } else if (isStatic(method)) {
        refuseStatic(List.of(constraint), place);
      } else if (asks) {
        constraints.refuse(
            constraint,
            place,
            "the answer to a question is not there when arguments are checked",
            "Ask in the method's course, or check there.");
      } else {
        ofParameters |= constraints.isRunnable(constraint, place);
      }
    }
    boolean ofResult = result(method, returned, ofValue, isStage, place);
    if (!ofParameters && !ofResult) {
      return MethodChecks.NONE;
    }
    return new MethodChecks(ofParameters, ofResult, erasure(method));
  }

  private boolean parameter(VariableElement parameter, ParameterModel model, boolean isStatic) {
    TypeMirror type = parameter.asType();
    Place place = place(parameter, parameter.getSimpleName().toString());
    Usage usage = inherited.ofParameter(parameter);
    List<AnnotationMirror> declared = constraints.among(usage.annotations());
    List<AnnotationMirror> all = new ArrayList<>(declared);
    all.addAll(within(type, usage));
    if (all.isEmpty()) {
      return false;
    }
    if (!(model instanceof ParameterModel.Argument)) {
      constraints.refuseAll(all, place, reason(model), "Check it in the method.");
    } else if (isStatic) {
      refuseStatic(all, place);
    } else {
      constraints.check(declared, type, place);
      constraints.checkWithin(type, place);
      return true;
    }
    return false;
  }

  private List<AnnotationMirror> within(TypeMirror type, Usage usage) {
    List<AnnotationMirror> found = new ArrayList<>(constraints.within(type));
    usage.inherited().forEach(each -> found.addAll(constraints.within(each)));
    return found;
  }

  private static String reason(ParameterModel model) {
    if (model instanceof ParameterModel.Asked) {
      return "the answer is not there when arguments are checked";
    }
    if (model instanceof ParameterModel.Injected) {
      return "the server hands it in";
    }
    return model instanceof ParameterModel.Raw
        ? "the schema that was written by hand checks the arguments"
        : "what has been typed so far is not checked";
  }

  private boolean result(
      ExecutableElement method,
      Usage returned,
      List<AnnotationMirror> declared,
      boolean isStage,
      Place place) {
    TypeMirror type = method.getReturnType();
    List<AnnotationMirror> all = new ArrayList<>(declared);
    all.addAll(within(type, returned));
    if (isStage) {
      // A validator does not wait, and does not look into a stage.
      List<AnnotationMirror> held = new ArrayList<>(all);
      for (TypeMirror value : arguments(type)) {
        held.addAll(constraints.among(value.getAnnotationMirrors()));
        held.addAll(constraints.within(value));
      }
      constraints.refuseAll(
          held,
          place,
          "a validator does not look into a CompletionStage",
          "Return the value itself; a method may block.");
      return false;
    }
    if (all.isEmpty()) {
      return false;
    }
    if (isStatic(method)) {
      refuseStatic(all, place);
      return false;
    }
    constraints.check(declared, type, place);
    constraints.checkWithin(type, place);
    return true;
  }

  private static List<? extends TypeMirror> arguments(TypeMirror type) {
    return type instanceof javax.lang.model.type.DeclaredType declared
        ? declared.getTypeArguments()
        : List.of();
  }

  private void refuseStatic(List<AnnotationMirror> found, Place place) {
    constraints.refuseAll(
        found,
        place,
        "Bean Validation knows no static methods",
        "Make the method one of an instance, or put the constraint on a record.");
  }

  private List<TypeName> erasure(ExecutableElement method) {
    List<TypeName> erasure = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      erasure.add(TypeReader.plain(types.erasure(parameter.asType())));
    }
    return erasure;
  }

  private static Place place(javax.lang.model.element.Element element, String name) {
    return new Place(Origin.of(element), element, name);
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }
}
