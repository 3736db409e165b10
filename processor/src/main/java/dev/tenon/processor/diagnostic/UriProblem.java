package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Resources and their URIs. */
public enum UriProblem implements Problem {
  TEMPLATE_SYNTAX(
      "TN601",
      "\"%s\" is not a URI template of RFC 6570 levels 1 to 3: %s.",
      "Write expressions such as {name}, {+path} or {?query}."),
  VARIABLE_WITHOUT_PARAMETER(
      "TN602",
      "The template's variable {%s} has no parameter.",
      "Add a parameter of that name, or name one with @McpArg(name = ...)."),
  PARAMETER_WITHOUT_VARIABLE(
      "TN603",
      "The parameter %s is no variable of the template \"%s\".",
      "Add {%s} to the template, or remove the parameter."),
  URI_RELATIVE(
      "TN604", "\"%s\" is not an absolute URI: %s.", "Begin it with a scheme, such as notes://%s."),
  FIXED_URI_WITH_PARAMETERS(
      "TN605",
      "The URI \"%s\" has no variables, so nothing can fill the parameter %s.",
      "Add {%s} to the URI, or remove the parameter."),
  SAME_TEMPLATE(
      "TN606",
      "The template \"%s\" matches the same URIs as \"%s\" of %s.",
      "Change the literal text of one."),
  TEMPLATES_OVERLAP(
      "TN607",
      Diagnostic.Kind.WARNING,
      "\"%s\" and \"%s\" both match \"%s\", which %s answers.",
      "Change the literal text of one, so that no URI fits both."),
  TEMPLATE_UNREACHABLE(
      "TN608",
      "No URI reaches the template \"%s\": \"%s\" of %s matches all of them and comes first.",
      "Change the literal text of one."),
  TEMPLATE_SHADOWED(
      "TN609",
      Diagnostic.Kind.WARNING,
      "The template \"%s\" matches the fixed URI \"%s\" as well, which %s answers.",
      "Move one to another path; if it is meant so, hold this warning back."),
  VARIABLE_NEVER_ABSENT(
      "TN610",
      Diagnostic.Kind.WARNING,
      "%s may be left out, but {%s} of \"%s\" always has a value.",
      "Make it required, or write {?%s}.");

  private final Wording wording;

  UriProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  UriProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
