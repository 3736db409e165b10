package dev.tenon.processor.diagnostic;

import java.util.List;
import javax.tools.Diagnostic;

/** What methods do with their arguments. */
public enum ArgumentProblem implements Problem {
  ARGUMENT_UNUSED(
      "TN230",
      Diagnostic.Kind.WARNING,
      "%s, an argument of the %s, is never used, so clients give it for nothing.",
      "Use it, or remove it.");

  private final Wording wording;

  ArgumentProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** Other tools say the same, and by this name they are told that it is meant. */
  @Override
  public List<String> suppressedBy() {
    return List.of(id(), "unused");
  }
}
