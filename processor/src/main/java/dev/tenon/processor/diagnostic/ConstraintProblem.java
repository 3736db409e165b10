package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Standard constraints and their regular expressions. */
public enum ConstraintProblem implements Problem {
  NULL_CONTRADICTS(
      "TN509",
      "%s may be null, but @%s forbids it.",
      "Remove the constraint or the Nullable annotation."),
  MESSAGE_NOT_SHOWN(
      "TN510",
      Diagnostic.Kind.WARNING,
      "The message of @%s on %s is not shown: %s.",
      "Write the whole sentence, or leave message out."),
  PATTERN_SYNTAX("TN511", "\"%s\", the expression of %s, is no regular expression: %s.", "%s"),
  PATTERN_SLOW(
      "TN512", "\"%s\", the expression of %s, can take very long to match a short text: %s.", "%s"),
  PATTERN_DIALECT(
      "TN513",
      "\"%s\", the expression of %s, cannot be said in the dialect of JSON Schema: %s.",
      "%s"),
  MISPLACED("TN514", "@%s on %s is checked by nobody: %s.", "Remove it."),
  ATTRIBUTE("TN515", "The attribute %s of @%s on %s %s.", "Correct it."),
  SCHEMA_PATTERN(
      "TN516",
      "The schema's %s has the expression \"%s\", which cannot be proved to be fast: %s.",
      "%s");

  private final Wording wording;

  ConstraintProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  ConstraintProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
