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
      "TN306", "There are two arguments named \"%s\".", "Rename one with @McpArg(name = ...)."),
  NAME_LONG(
      "TN307",
      Diagnostic.Kind.WARNING,
      "\"%s\" has %s characters, and the strict among clients take no more than %s.",
      "Shorten it; many clients put the server's name before it."),
  NAMES_ALIKE(
      "TN308",
      Diagnostic.Kind.WARNING,
      "Two %s are called \"%s\" and \"%s\": nothing but %s tells them apart.",
      "Rename one."),
  NAMES_NEAR(
      "TN309",
      Diagnostic.Kind.WARNING,
      "Two %s are called \"%s\" and \"%s\": one letter tells them apart.",
      "Correct it, or rename one."),
  ARGUMENT_NAME(
      "TN310",
      Diagnostic.Kind.WARNING,
      "\"%s\" is no name of an argument that every model takes: 1 to 64 of A-Z a-z 0-9 _ - . are.",
      "Call it \"%s\"."),
  DUPLICATE_IN_COMPILED(
      "TN311",
      "The %s \"%s\" is declared by %s and by %s, so the server could not start.",
      "Rename one, or list one of the two classes only.");

  private final Wording wording;

  NameProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  NameProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
