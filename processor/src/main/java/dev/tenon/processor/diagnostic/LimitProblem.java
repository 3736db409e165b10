package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Queues and limits. */
public enum LimitProblem implements Problem {
  WAIT_OUTLASTS_TIMEOUT(
      "TN851",
      "Calls of the %s may wait %s for their turn, and they may take %s in all.",
      "Write a shorter maxWait or a longer @Timeout."),
  WAIT_WITHOUT_QUEUE(
      "TN852",
      "maxWait says how long calls wait, but the queue has no places.",
      "Write a queue, or remove maxWait."),
  PRIORITY_WITHOUT_QUEUE(
      "TN853",
      Diagnostic.Kind.WARNING,
      "priority says which calls go first, but the queue has no places.",
      "Write a queue, or remove priority."),
  LIMIT_TWICE(
      "TN854",
      "There are two @RateLimit by %s on %s.",
      "Keep the one that is meant; those of the class and the server hold besides.");

  private final Wording wording;

  LimitProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  LimitProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
