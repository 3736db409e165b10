package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Names. */
public enum NameProblem implements Problem {
  NAME_SYNTAX(
      "TN301",
      "\"%s\" is not a name that every client takes: 1 to 128 of A-Z a-z 0-9 _ - . are.",
      "Call it \"%s\"."),
  DUPLICATE_TOOL(
      "TN302",
      "The tool \"%s\" is already declared by %s.",
      "Rename one with @McpTool(name = ...)."),
  DUPLICATE_PROMPT(
      "TN303",
      "The prompt \"%s\" is already declared by %s.",
      "Rename one with @McpPrompt(name = ...)."),
  DUPLICATE_URI("TN304", "The resource \"%s\" is already declared by %s.", "Give one another URI."),
  DUPLICATE_RESOURCE_NAME(
      "TN305",
      "A resource named \"%s\" is already declared by %s.",
      "Rename one with @McpResource(name = ...)."),
  DUPLICATE_ARGUMENT(
      "TN306", "There are two arguments named \"%s\".", "Rename one with @McpArg(name = ...).");

  private final Wording wording;

  NameProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
