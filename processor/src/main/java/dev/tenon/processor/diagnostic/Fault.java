package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Faults of Tenon itself. */
public enum Fault implements Problem {
  CRASH(
      "TN999",
      "The Tenon processor failed on %s: %s.",
      "This is a fault of Tenon: please report it with the source of this class.");

  private final Wording wording;

  Fault(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
