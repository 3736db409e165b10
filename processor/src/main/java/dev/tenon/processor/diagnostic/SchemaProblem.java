package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Schemas that are written by hand. */
public enum SchemaProblem implements Problem {
  SCHEMA_SYNTAX("TN921", "The schema is no JSON: %s.", "Correct it, or leave inputSchema out."),
  SCHEMA_ROOT(
      "TN922",
      "The schema describes no object: %s.",
      "Begin it with {\"type\":\"object\"; the arguments of a tool are an object."),
  SCHEMA_REFERENCE(
      "TN923", "The schema needs \"%s\", which no client and no server fetches.", "%s"),
  SCHEMA_KEYWORD("TN924", "The schema's %s must be %s.", "Correct it."),
  SCHEMA_PARAMETER(
      "TN925",
      "The tool's schema is written by hand, but %s.",
      "Take all arguments as one parameter of the type RawJson.");

  private final Wording wording;

  SchemaProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
