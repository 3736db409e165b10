package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What a build keeps from the processor. */
public enum BuildProblem implements Problem {
  SOURCE_LOST(
      "TN970",
      "%s comes as a class file, without %s.",
      "Compile it from its source: in Gradle set options.incremental = false for this compilation.");

  private final Wording wording;

  BuildProblem(String id, String sentence, String remedy) {
    this.wording = new Wording(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
