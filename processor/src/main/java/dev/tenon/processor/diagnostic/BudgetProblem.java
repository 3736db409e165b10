package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What definitions cost. */
public enum BudgetProblem implements Problem {
  BUDGET_EXCEEDED(
      "TN960",
      "The definitions cost an estimated %d tokens (%s), and the budget is %d.",
      "Shorten descriptions, take arguments away or split the server, or raise definitionBudget."
          + " The biggest are:\n%s"),
  BUDGET_NEGATIVE(
      "TN961",
      "The budget is %d tokens, but it has to be 0 or more.",
      "Write the most tokens that the definitions may cost; 0, or nothing, is no limit.");

  private final Wording wording;

  BudgetProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
