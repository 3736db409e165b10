package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Interceptors. */
public enum InterceptorProblem implements Problem {
  NOT_ONE(
      "TN874",
      "%s is no dev.tenon.runtime.call.Interceptor.",
      "Let it implement the interface, or take it off the list."),
  TWICE(
      "TN875",
      "%s runs twice around the %s.",
      "Remove one; those of the class and the server run too."),
  NO_INSTANCE(
      "TN876", "%s is %s, so generated code has no instance of it.", "Name a class that is not.");

  private final Wording wording;

  InterceptorProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
