package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Types whose form on the wire is chosen: unions, wrappers, formats and the like. */
public enum ShapeProblem implements Problem {
  PRESENCE_PLACE(
      "TN430",
      "%s is a Presence %s.",
      "Use it for a parameter or a component, which can be left out.");

  private final Wording wording;

  ShapeProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
