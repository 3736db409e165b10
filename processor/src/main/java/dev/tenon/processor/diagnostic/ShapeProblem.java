package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Types whose form on the wire is chosen: unions, wrappers, formats and the like. */
public enum ShapeProblem implements Problem {
  PRESENCE_PLACE(
      "TN430",
      "%s is a Presence %s.",
      "Use it for a parameter or a component, which can be left out."),
  UNION_STYLE("TN431", "@%s of %s cannot be honoured: %s.", "%s."),
  UNION_EMPTY(
      "TN432",
      "%s is the union %s, but no classes of it are known.",
      "Make it sealed, or list its classes in @JsonSubTypes."),
  UNION_VARIANT("TN433", "%s is the union %s, which %s cannot be a variant of: %s.", "%s."),
  UNION_TAG(
      "TN434",
      "%s and %s both say \"%s\", so that nothing tells them apart as a %s.",
      "Give one of them another @JsonTypeName."),
  UNION_CLASH(
      "TN435",
      "The component %s has the name of the property that tells the variants of %s apart%s.",
      "%s.");

  private final Wording wording;

  ShapeProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
