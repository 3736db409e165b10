package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** How large results may be. */
public enum ResultBudgetProblem implements Problem {
  BUDGET_NO_RESULT(
      "TN880",
      "The %s returns nothing, so @Budget does nothing for it.",
      "Remove @Budget, or return something."),
  BUDGET_NOT_A_TOOL(
      "TN881",
      "@Budget does nothing for the %s: only results of tools are made smaller.",
      "Remove it; the setting max-result-bytes bounds all results."),
  BUDGET_RIGID(
      "TN882",
      "Nothing in %s, which the %s returns, can be made smaller: it has no arrays, no texts that may"
          + " be clipped and no optional parts.",
      "Remove @Budget."),
  BUDGET_HELD(
      "TN883",
      "Constraints or keep leave nothing in %s, which the %s returns, that could be made smaller.",
      "Let an array or text have a smaller size, keep fewer properties, or remove @Budget."),
  BUDGET_UNKNOWN_KEEP(
      "TN884", "@Budget keeps \"%s\", but the result of the %s has no such property.", "%s"),
  BUDGET_NAME_TAKEN(
      "TN885",
      "The result of the %s has a property \"%s\" of its own, but with @Budget that one says what a"
          + " smaller result lacks.",
      "Call the property otherwise, or remove @Budget.");

  private final Wording wording;

  ResultBudgetProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
