package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Scopes. */
public enum ScopeProblem implements Problem {
  UNKNOWN("TN890", "The scope \"%s\" is none that the server \"%s\" declares.", "%s"),
  SYNTAX(
      "TN891",
      "\"%s\" is no scope (RFC 6749, section 3.3): %s.",
      "Write visible ASCII characters without spaces, quotes and backslashes, such as orders:read."),
  TWICE("TN892", "@%s names \"%s\" twice.", "Once is enough; remove the other."),
  OFFLINE(
      "TN893",
      "\"offline_access\" is a wish of clients for refresh tokens and opens nothing here.",
      "Remove it: a server neither declares it nor asks for it."),
  NOTHING("TN894", "@%s on %s names nothing.", "Name at least one, or remove it."),
  UNUSED(
      "TN895",
      Diagnostic.Kind.WARNING,
      "Nothing of the server \"%2$s\" needs the scope \"%1$s\".",
      "Require it somewhere, or remove it."),
  CYCLE("TN896", "The scope \"%s\" covers itself: %s.", "Remove one of these steps."),
  UNDECLARED(
      "TN897",
      "The scope \"%s\" is required, but the server \"%s\" declares none, so nobody can have it.",
      "Write @McpServer(scopes = \"%1$s\").");

  private final Wording wording;

  ScopeProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  ScopeProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
