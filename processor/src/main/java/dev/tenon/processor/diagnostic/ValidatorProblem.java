package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Constraints that are not of Bean Validation itself, which a validator runs. */
public enum ValidatorProblem implements Problem {
  ABSENT(
      "TN520",
      "The constraint @%s on %s is run by Hibernate Validator, which is not on the class path.",
      "Add org.hibernate.validator:hibernate-validator, or check it in the method or constructor."),
  GROUPS(
      "TN521",
      "The constraint @%s on %s belongs to a validation group, and no call ever has one.",
      "Remove groups."),
  PLACE("TN522", "The constraint @%s on %s cannot be run: %s.", "%s"),
  TYPE(
      "TN523",
      "No validator of the constraint @%s on %s takes the type %s.",
      "Name one in validatedBy that does, or put the constraint elsewhere.");

  private final Wording wording;

  ValidatorProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
