package dev.tenon.processor.model;

/** A parameter of an annotated method. */
public sealed interface ParameterModel {
  /** The parameter. */
  Origin origin();

  /** An argument of the feature. */
  record Argument(PropertyModel property) implements ParameterModel {
    @Override
    public Origin origin() {
      return property.origin();
    }
  }

  /** Something that the runtime hands in. */
  record Injected(Origin origin, Injection what) implements ParameterModel {}

  /** A question to the user, asked before the method runs. */
  record Asked(QuestionModel question) implements ParameterModel {
    @Override
    public Origin origin() {
      return question.origin();
    }
  }

  /** All arguments as one JSON value, checked against a schema that was written by hand. */
  record Raw(Origin origin) implements ParameterModel {}

  /** What has been typed so far: the first parameter of a completion. */
  record Typed(Origin origin) implements ParameterModel {}

  /** The value of another argument that was chosen before: further parameters of a completion. */
  record Chosen(Origin origin, String name) implements ParameterModel {}

  /** What a fallback stands in for. */
  record Cause(Origin origin) implements ParameterModel {}

  /** A parameter that is not allowed; a problem says why. */
  record Misplaced(Origin origin) implements ParameterModel {}

  /** What the runtime can hand in. */
  enum Injection {
    /** {@code CallContext}. */
    CONTEXT,
    /** {@code Progress}. */
    PROGRESS,
    /** {@code Interaction}. */
    INTERACTION
  }
}
