package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What runs again, and what tells repeated wishes apart. */
public enum RetryProblem implements Problem {
  NOT_REPEATABLE(
      "TN840",
      "The %s may do twice what was wanted once if it runs again.",
      "Write readOnly = true or idempotent = true if that is so, or mark an argument with @IdempotencyKey."),
  IMMEDIATE(
      "TN841",
      "The next attempt begins at once, so %s says nothing.",
      "Remove it, or the backoff."),
  MAX_DELAY(
      "TN842", "maxDelay is %s, which is less than the delay of %s.", "Write at least as much."),
  UNTHROWN(
      "TN843",
      "%s is worth another attempt, but %s does not declare to throw it.",
      "Take it off the list, or declare it."),
  FATAL("TN844", "%s is worth another attempt, but %s.", "Take it off the list."),
  ABORTS("TN845", "abortOn names %s, %s.", "Name classes below those of on."),
  OUTLASTS_TIMEOUT(
      "TN846",
      "The %s waits up to %s between its attempts, and its calls may take %s.",
      "Write fewer attempts, shorter delays or a longer @Timeout."),
  KEY_TYPE(
      "TN847",
      "%s tells repeated wishes apart, but %s.",
      "Make it a String, a UUID or a whole number that must be given."),
  KEY_TWICE(
      "TN848",
      "%s is a second @IdempotencyKey of the %s.",
      "One tells wishes apart; remove the other."),
  KEY_READ_ONLY(
      "TN849",
      Diagnostic.Kind.WARNING,
      "The %s says that it changes nothing, so it can run twice without a key.",
      "Remove @IdempotencyKey or readOnly = true.");

  private final Wording wording;

  RetryProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  RetryProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
