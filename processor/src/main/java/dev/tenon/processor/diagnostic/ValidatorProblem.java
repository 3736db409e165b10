package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Constraints that a validator runs, and annotations that nobody can read. */
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
      "Name one in validatedBy that does, or put the constraint elsewhere."),
  UNREADABLE(
      "TN524",
      "The annotation @%s on %s cannot be read: its type %s is not on the class path.",
      "Add %s."),
  UNKNOWN(
      "TN525",
      Diagnostic.Kind.WARNING,
      "The annotation @%s on %s is passed over, even if it is a constraint: its type %s is not on the"
          + " class path.",
      "Add the library that declares it."),
  GROUP_CHANGE(
      "TN526",
      "@%s on %s chooses between validation groups, and no call ever has one.",
      "Remove it.");

  private final Wording wording;

  ValidatorProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  ValidatorProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
