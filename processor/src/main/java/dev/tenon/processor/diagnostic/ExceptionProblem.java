package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What methods throw. */
public enum ExceptionProblem implements Problem {
  NO_EXCEPTION(
      "TN231",
      "%s throws %s, which is no Exception, and generated code passes on no more.",
      "Declare Exception, or what it really throws.");

  private final Wording wording;

  ExceptionProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
