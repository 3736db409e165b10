package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Tasks. */
public enum TaskProblem implements Problem {
  TASK_PROGRESS(
      "TN931",
      Diagnostic.Kind.WARNING,
      "%s reports progress, which nobody receives: each call of the %s is a task.",
      "Remove it, or write task = TaskSupport.OPTIONAL.");

  private final Wording wording;

  TaskProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
