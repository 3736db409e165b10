package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** Health checks. */
public enum HealthProblem implements Problem {
  TOOL_UNKNOWN("TN864", "@HealthCheck names the tool \"%s\", which no server with %s has.", "%s"),
  NO_TOOLS("TN865", "The check %s is of no tool.", "Name the tools that depend on it."),
  SIGNATURE("TN866", "The check %s %s.", "It takes nothing, and returns boolean or nothing."),
  TIMEOUT("TN867", "The check %s may take %s and runs every %s.", "Write a shorter timeout."),
  FEATURE(
      "TN868", "%s is the %s and cannot be a health check as well.", "Write a method of its own.");

  private final Wording wording;

  HealthProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
