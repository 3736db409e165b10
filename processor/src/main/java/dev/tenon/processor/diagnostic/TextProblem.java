package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Descriptions and other texts that models and people read. */
public enum TextProblem implements Problem {
  DESCRIPTION_USELESS(
      "TN220",
      Diagnostic.Kind.WARNING,
      "The description of the %s is \"%s\", which %s.",
      "Say what it does, when to use it and what it returns."),
  DESCRIPTION_DUPLICATE(
      "TN221",
      Diagnostic.Kind.WARNING,
      "The %s has the same description as the %s, so a model cannot tell them apart.",
      "Say in what they differ."),
  ARGUMENT_UNDESCRIBED(
      "TN222",
      Diagnostic.Kind.WARNING,
      "The argument %s of the %s has no description%s.",
      "Write @param, or set @McpArg(description = ...)."),
  TEXT_HIDDEN(
      "TN223",
      Diagnostic.Kind.ERROR,
      "%s holds what nobody sees, but a model reads: %s.",
      "Remove it, or write what it stands for."),
  TEXT_COMMENT(
      "TN224",
      Diagnostic.Kind.ERROR,
      "%s holds the HTML comment \"%s\", which a model reads and people may not see.",
      "Write it as a comment of the source."),
  TEXT_COMMANDS(
      "TN225",
      Diagnostic.Kind.WARNING,
      "%s %s: \"%s\". Clients take this for an attack on the model.",
      "Say what it does; what holds for all tools belongs into the server's instructions."),
  DESCRIPTION_LONG(
      "TN226",
      Diagnostic.Kind.WARNING,
      "The description of the %s has %s characters; clients cut off what is beyond %s.",
      "Shorten it, and put details into the descriptions of the arguments."),
  DESCRIPTION_MARKUP(
      "TN227",
      Diagnostic.Kind.WARNING,
      "%s holds \"%s\": tags of Javadoc mean something in Javadoc only.",
      "Write plain text, or write the text as Javadoc."),
  INHERITS_NOTHING(
      "TN228",
      Diagnostic.Kind.WARNING,
      "The {@inheritDoc} of %s inherits nothing: there is no comment in the sources above it.",
      "Write the text here; comments of classes on the class path are not known."),
  PARAM_UNKNOWN(
      "TN229",
      Diagnostic.Kind.WARNING,
      "@param names \"%s\", but %s has no such parameter, so its text is lost.",
      "%s");

  private final Wording wording;

  TextProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
