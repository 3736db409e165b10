package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Questions and forms. */
public enum QuestionProblem implements Problem {
  ASK_WITH_ARG(
      "TN901", "%s is asked of the user, so it is no argument of the call.", "Remove @McpArg."),
  ASK_TYPE(
      "TN902",
      "%s has the type %s, but what a user is asked is a record.",
      "Use a record that can be a form, or an Elicited of one."),
  ASK_MESSAGE(
      "TN903",
      "\"%s\" is no message: %s.",
      "Write {name} for the value of an argument, and {{ and }} for braces."),
  ASK_UNKNOWN_ARGUMENT("TN904", "The message shows {%s}, but %s has no such argument.", "%s"),
  ASK_ARGUMENT_TYPE(
      "TN905",
      "The message shows {%s}, but its type %s has no text form.",
      "Show another argument."),
  ASK_DUPLICATE_KEY(
      "TN906",
      "The key \"%s\" already belongs to the question %s.",
      "Write another with @Ask(key = ...)."),
  FORM_NOT_A_RECORD(
      "TN911", "%s is no record, so it cannot be a form.", "Put @McpForm on a record."),
  FORM_HIDDEN(
      "TN912",
      "%s is, or lies in, a private class, so generated code cannot make it.",
      "Make it at least package-private."),
  FORM_GENERIC(
      "TN913",
      "%s has type parameters, so a form of it has no fixed schema.",
      "Write a record without."),
  FORM_EMPTY(
      "TN914",
      "%s has no components, so there is nothing to fill in.",
      "Give it a component; a boolean is enough for yes or no."),
  FORM_COMPONENT("TN915", "%s has the type %s, which a flat form cannot hold.", "Use %s."),
  FORM_ENUM_NAMES("TN916", "enumNames names \"%s\", but %s.", "%s"),
  FORM_SECRET(
      "TN917",
      Diagnostic.Kind.WARNING,
      "%s seems to be a secret, and a form must not ask for passwords, keys, tokens or payment"
          + " data.",
      "Ask for it on a page of yours: Interaction.url."),
  FORM_UNMARKED(
      "TN918",
      "%s asks for a %s, which is no form.",
      "Annotate it with @McpForm; it has to be a record.");

  private final Wording wording;

  QuestionProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  QuestionProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
