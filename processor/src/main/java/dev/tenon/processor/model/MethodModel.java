package dev.tenon.processor.model;

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
 */
public record MethodModel(
    Origin origin,
    Origin annotation,
    String name,
    boolean isStatic,
    boolean isDeprecated,
    boolean throwsChecked,
    List<ParameterModel> parameters,
    ResultModel result) {
  /** Whether code that calls it draws a warning. */
  public boolean drawsWarning() {
    return isDeprecated
        || result.model().drawsWarning()
        || arguments().stream().anyMatch(argument -> argument.type().drawsWarning());
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
