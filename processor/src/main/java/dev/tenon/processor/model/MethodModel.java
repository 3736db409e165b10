package dev.tenon.processor.model;

import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.ServingModel;
import java.util.ArrayList;
import java.util.List;

/**
 * An annotated method.
 *
 * @param origin the method
 * @param annotation the annotation that makes it a feature
 * @param name its name
 * @param isStatic whether it runs without an instance
 * @param isDeprecated whether calling it draws a warning
 * @param throwsChecked whether it declares checked exceptions
 * @param parameters its parameters in order
 * @param result what it returns
 * @param checks its constraints that a validator runs
 * @param serving how it is served
 */
public record MethodModel(
    Origin origin,
    Origin annotation,
    String name,
    boolean isStatic,
    boolean isDeprecated,
    boolean throwsChecked,
    List<ParameterModel> parameters,
    ResultModel result,
    MethodChecks checks,
    ServingModel serving) {
  /** Whether code that calls it draws a warning. */
  public boolean drawsWarning() {
    return isDeprecated
        || serving.policies().stream().anyMatch(PolicyModel::drawsWarning)
        || result.model().drawsWarning()
        || arguments().stream().anyMatch(argument -> argument.type().drawsWarning());
  }

  /** Whether a validator checks its arguments, or parts of them. */
  public boolean checksArguments() {
    return checks.ofParameters() || arguments().stream().anyMatch(one -> isChecked(one.type()));
  }

  /** Whether a validator checks its result, or parts of it. */
  public boolean checksResult() {
    return checks.ofResult() || isChecked(result.model());
  }

  /** Whether a validator checks objects of the type, or within it. */
  public static boolean isChecked(TypeModel type) {
    return Parts.of(type)
        .anyMatch(part ->
            (part instanceof StructureModel structure && structure.isChecked())
                || (part instanceof TypeModel.Wrapper wrapper && wrapper.isChecked()));
  }

  /** Those parameters that are questions. */
  public List<QuestionModel> questions() {
    List<QuestionModel> questions = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      if (parameter instanceof ParameterModel.Asked asked) {
        questions.add(asked.question());
      }
    }
    return questions;
  }

  /** Those parameters that are arguments. */
  public List<PropertyModel> arguments() {
    List<PropertyModel> arguments = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      if (parameter instanceof ParameterModel.Argument argument) {
        arguments.add(argument.property());
      }
    }
    return arguments;
  }
}
