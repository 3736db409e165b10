package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Default values and constraints. */
public enum ValueProblem implements Problem {
  DEFAULT_UNPARSABLE("TN501", "\"%s\" is no value of %s.", "Write %s."),
  DEFAULT_OUT_OF_BOUNDS(
      "TN502",
      "The default value \"%s\" breaks the constraints of %s.",
      "Change the default value or the constraint."),
  DEFAULT_ON_OPTIONAL(
      "TN503",
      "%s is %s and has a default value, so it can never be empty.",
      "Use the type itself, or remove defaultValue."),
  DEFAULT_WITHOUT_TEXT_FORM(
      "TN504",
      "%s has the type %s, which has no text form for a default value.",
      "Remove defaultValue and handle the missing argument in the method."),
  REQUIRED_CONTRADICTS(
      "TN505",
      "%s is declared as required but may be left out: %s.",
      "Remove required = true, or what contradicts it."),
  CONSTRAINT_UNSUPPORTED(
      "TN506",
      "The constraint @%s on %s is not checked by generated code: %s.",
      "Check it in the method or in the record's constructor."),
  CONSTRAINT_MISFIT("TN507", "@%s does not apply to %s, which has the type %s.", "%s"),
  CONSTRAINTS_CONTRADICT(
      "TN508",
      "No value can satisfy the constraints of %s.",
      "Make the lower bound at most the upper one.");

  private final Wording wording;

  ValueProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
