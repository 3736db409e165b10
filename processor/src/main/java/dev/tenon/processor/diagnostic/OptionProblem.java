package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What the user sets: options of the processor and warnings that are held back. */
public enum OptionProblem implements Problem {
  OPTION_UNKNOWN("TN932", "There is no option -A%s.", "%s"),
  OPTION_VALUE("TN933", "The option -A%s does not take \"%s\": it takes %s.", "%s"),
  SUPPRESSION_UNKNOWN("TN934", "@SuppressWarnings names \"%s\", which is no problem.", "%s"),
  SUPPRESSION_OF_ERROR(
      "TN935",
      "@SuppressWarnings names %s, which is an error and cannot be held back.",
      "Correct what draws it, and remove the name.");

  private final Wording wording;

  OptionProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
