package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Completions. */
public enum CompletionProblem implements Problem {
  COMPLETION_TARGETS(
      "TN701",
      "A completion names a prompt or a resource, but this one names %s.",
      "Set exactly one of prompt and resource."),
  COMPLETION_OF_UNKNOWN_PROMPT("TN702", "There is no prompt \"%s\" in the same server.", "%s"),
  COMPLETION_OF_UNKNOWN_RESOURCE("TN703", "There is no template \"%s\" in the same server.", "%s"),
  COMPLETION_OF_UNKNOWN_ARGUMENT("TN704", "There is no argument \"%s\" of \"%s\".", "%s"),
  DUPLICATE_COMPLETION(
      "TN705",
      "The argument \"%s\" of \"%s\" is already completed by %s.",
      "Remove one of the two."),
  COMPLETION_SIGNATURE("TN706", "%s does not fit a completion: %s.", "%s."),
  COMPLETION_CHOSEN_UNKNOWN("TN707", "The parameter %s is no other argument of \"%s\".", "%s"),
  COMPLETION_OF_CHOICE(
      "TN708",
      Diagnostic.Kind.WARNING,
      "The argument \"%s\" of \"%s\" has the type %s, which completes itself.",
      "Remove this method, unless it offers fewer values.");

  private final Wording wording;

  CompletionProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  CompletionProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
