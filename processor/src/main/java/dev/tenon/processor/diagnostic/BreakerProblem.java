package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Circuit breakers. */
public enum BreakerProblem implements Problem {
  MIN_CALLS(
      "TN860",
      "minCalls is %s, but only the last %s calls are looked at, so it never opens.",
      "Write at most window."),
  COUNTS_AND_IGNORES(
      "TN861",
      "%s counts as a failure, and by ignores it does not.",
      "Take it off one of the lists."),
  SLOW_RATE(
      "TN862",
      "slowRate says how many calls may be slow, but nothing says which are.",
      "Write slowCall, or remove slowRate."),
  SLOW_OUTLASTS_TIMEOUT(
      "TN863",
      "Calls of the %s are slow from %s on, and they may take %s, so none is.",
      "Write a shorter slowCall or a longer @Timeout.");

  private final Wording wording;

  BreakerProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
