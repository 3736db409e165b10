package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Who may call. */
public enum AccessProblem implements Problem {
  UNPROTECTED(
      "TN980",
      "The %s %s, but %s may call it on the server \"%s\".",
      "Put @RequiresScopes or @RequiresRole on it, or give a reason: @Authenticated(reason = \"...\")."),
  CONTRADICTION(
      "TN981",
      "@%s and @%s on %s contradict each other%s.",
      "Remove one: only @RequiresScopes and @RequiresRole hold together."),
  RULE_NOT_ONE(
      "TN982",
      "%s is no dev.tenon.runtime.call.AccessRule.",
      "Let it implement the interface, or take it off the list."),
  RULE_NO_INSTANCE(
      "TN983", "%s is %s, so generated code has no instance of it.", "Name a class that is not."),
  RULE_TWICE(
      "TN984",
      "%s decides twice about the %s.",
      "Remove one; those of the class and the server decide too."),
  PUBLIC_RESULTS(
      "TN985",
      "The results of the %s are for everybody (CacheScope.PUBLIC), but not everybody may call it: %s.",
      "Write scope = CacheScope.USER or TENANT.");

  private final Wording wording;

  AccessProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
