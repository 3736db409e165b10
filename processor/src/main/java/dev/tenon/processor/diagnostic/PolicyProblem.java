package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Policies in general. */
public enum PolicyProblem implements Problem {
  TIME_UNREADABLE(
      "TN820",
      "\"%s\" is no time, but %s of @%s has to be one.",
      "Write one such as 500ms, 30s, 5m, 1h or PT30S."),
  OUT_OF_BOUNDS("TN821", "%s of @%s is %s.", "It has to be %s."),
  UNREAD(
      "TN822",
      "@%s stands on %s, but nobody reads it: %s.",
      "Remove it, or put it where calls come by."),
  MISFIT("TN823", "@%s has no effect on the %s: %s.", "Remove it."),
  AMBIGUOUS(
      "TN824",
      "There is a second @%s on %s, as near as the first.",
      "Write one: what stands on an element itself goes before what other annotations bring."),
  CLASS_HIDDEN(
      "TN825",
      "%s, which @%s names, cannot be seen by the code that is generated in the package %s.",
      "Make it, and the classes around it, public."),
  REACHES_NOTHING(
      "TN826",
      Diagnostic.Kind.WARNING,
      "No method of %2$s can have the @%1$s of its class.",
      "Remove it."),
  NUMBERS_DIFFER(
      "TN827",
      "The @%s \"%s\" has other numbers here than on the %s.",
      "Write the same on each, or give one another name: what has one name is one."),
  BUDGET_BOUNDS(
      "TN828", "@Budget says %s.", "Write one of the two: tokens for models, bytes for all else.");

  private final Wording wording;

  PolicyProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  PolicyProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
