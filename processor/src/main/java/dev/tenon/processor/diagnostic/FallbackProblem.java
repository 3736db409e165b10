package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Methods that stand in for others. */
public enum FallbackProblem implements Problem {
  UNKNOWN("TN870", "%s has no method %s.", "%s"),
  SIGNATURE(
      "TN871",
      "%s cannot stand in for %s: it %s.",
      "It has the same result and the same parameters, and after them a Throwable if it wants one."),
  ITSELF(
      "TN872",
      "%s cannot stand in for itself.",
      "Write another method; @Retry runs the same one again."),
  CYCLE("TN873", "%s stands in for %s, which stands in for it.", "Let one of them do without.");

  private final Wording wording;

  FallbackProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
