package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What must not be seen, and what is audited. */
public enum SecretProblem implements Problem {
  AUDITED(
      "TN986",
      "The argument \"%s\" of the %s must not be seen, and @Audited writes its value down.",
      "Take @Audited off it: the records have a digest of all arguments anyway."),
  KEY(
      "TN987",
      "The argument \"%s\" of the %s must not be seen, and @%s keeps it as a part of its key.",
      "%s"),
  HEADER(
      "TN988",
      "\"%s\" of the %s must not be seen, and the header Mcp-Param-%s shows it to everything on the"
          + " way.",
      "Remove the header."),
  VARIABLE(
      "TN989",
      "The variable \"%s\" of the %s must not be seen, and it stands in the URI.",
      "Make it a tool, whose arguments stand nowhere else."),
  RESULT(
      "TN990",
      Diagnostic.Kind.WARNING,
      "\"%s\" must not be seen, and the %s returns it.",
      "Leave it out, such as with @JsonProperty(access = WRITE_ONLY), or return another type."),
  FORM(
      "TN991",
      "\"%s\" must not be seen, and no form may ask for such things (MCP, elicitation).",
      "Ask for it on a page of your own, with Interaction.url."),
  NO_ARGUMENT(
      "TN992",
      "@%s stands on %s, which is no argument.",
      "Remove it, or put it on a parameter that clients fill.");

  private final Wording wording;

  SecretProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  SecretProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
