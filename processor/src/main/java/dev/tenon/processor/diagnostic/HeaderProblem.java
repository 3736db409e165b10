package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Headers. */
public enum HeaderProblem implements Problem {
  HEADER_NAME(
      "TN801",
      "\"%s\" is not a header name: 1 or more of the characters of an RFC 9110 token are.",
      "Use letters, digits and hyphens."),
  HEADER_DUPLICATE(
      "TN802",
      "The header \"%s\" already mirrors the argument \"%s\".",
      "Give one another header; case does not count."),
  HEADER_TYPE(
      "TN803",
      "%s is mirrored into a header but has the type %s.",
      "Only strings, booleans and integers within 53 bits, which are not null, can be."),
  HEADER_PLACE(
      "TN804",
      "%s is no argument of a tool, so it cannot be mirrored into a header.",
      "Remove header, or make it a parameter of the tool."),
  HEADER_SECRET(
      "TN805",
      Diagnostic.Kind.WARNING,
      "%s seems to be a secret, and headers are read and logged on their way.",
      "Remove header; better still, let the server hold the secret.");

  private final Wording wording;

  HeaderProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  HeaderProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
