package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Methods, descriptions and hints. */
public enum MethodProblem implements Problem {
  METHOD_PRIVATE(
      "TN201",
      "%s is private, so generated code cannot call it.",
      "Make it at least package-private."),
  METHOD_ABSTRACT(
      "TN202",
      "%s is abstract, so there is nothing to run.",
      "Annotate the method that implements it."),
  METHOD_GENERIC(
      "TN203",
      "%s has type parameters, so its arguments have no fixed type.",
      "Use the types that it is called with."),
  CLASS_HIDDEN(
      "TN204",
      "%s is, or lies in, a private class, so generated code cannot see it.",
      "Make the class at least package-private."),
  CLASS_INNER(
      "TN205", "%s is a member of an inner class.", "Make the class static or a class of its own."),
  METHOD_OF_INTERFACE(
      "TN206",
      "%s is a member of an interface; annotations are not inherited.",
      "Annotate the method of the class that implements it."),
  TWO_FEATURES("TN207", "%s is annotated as two features.", "Write one method for each."),
  INJECTED_TWICE("TN208", "%s takes a second %s.", "One is enough; remove the other."),
  DESCRIPTION_MISSING(
      "TN209",
      Diagnostic.Kind.WARNING,
      "The %s has no description, so a model can only guess what it is for.",
      "Write Javadoc, or set description."),
  HINTS_CONTRADICT(
      "TN210",
      "The %s says that it changes nothing and that it is destructive.",
      "Remove readOnly = true or destructive = true."),
  ARG_ON_INJECTED("TN211", "%s is handed in by the server and is no argument.", "Remove @McpArg."),
  CLASS_GENERIC(
      "TN212",
      "%s has type parameters, so generated code does not know its type.",
      "Remove them, or annotate the methods of a subclass that fixes them."),
  READ_ONLY_NOT_IDEMPOTENT(
      "TN213",
      Diagnostic.Kind.WARNING,
      "The %s says that it changes nothing and that calling it again changes something.",
      "Remove idempotent = false or readOnly = true."),
  READ_ONLY_WITHOUT_RESULT(
      "TN214",
      Diagnostic.Kind.WARNING,
      "The %s says that it changes nothing, and it returns nothing.",
      "Return what it finds out, or remove readOnly = true."),
  READ_ONLY_BY_NAME(
      "TN215",
      Diagnostic.Kind.WARNING,
      "The %s says that it changes nothing, but its name says \"%s\".",
      "Remove readOnly = true, or rename it."),
  HARMLESS_BY_NAME(
      "TN216",
      Diagnostic.Kind.WARNING,
      "The %s says that it destroys nothing, but its name says \"%s\".",
      "Remove destructive = false, or rename it."),
  MANY_ARGUMENTS(
      "TN217",
      Diagnostic.Kind.WARNING,
      "The %s has %s arguments: with more than %s a model forgets some.",
      "Put what belongs together into records, or make several tools."),
  ARGUMENT_UNREAD(
      "TN218",
      "@%s stands on %s, but nobody reads it: %s is no tool, resource, prompt or completion.",
      "Annotate the method, or remove it."),
  ARGUMENT_TITLE_UNSENT(
      "TN219",
      Diagnostic.Kind.WARNING,
      "The title of %s is not sent: only prompts and forms show titles of arguments.",
      "Put what it says into the description.");

  private final Wording wording;

  MethodProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  MethodProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
