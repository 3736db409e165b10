package dev.tenon.processor.diagnostic;

import javax.tools.Diagnostic;

/** What is kept, and what drops it. */
public enum CacheProblem implements Problem {
  NOT_READ_ONLY(
      "TN830",
      "The %s does not say that it changes nothing, so its results cannot be kept.",
      "Write readOnly = true if that is so, or remove @Cached."),
  KEY_UNKNOWN("TN831", "The key names \"%s\", but the %s has no such argument.", "%s"),
  KEY_TWICE("TN832", "The key names \"%s\" twice.", "Once is enough; remove the other."),
  IDENTITY("TN833", "The results of the %s are shared by %s, but %s.", "%s"),
  EVICTS_UNKNOWN("TN834", "@Evicts names \"%s\", which is no tool, prompt or resource.", "%s"),
  EVICTS_UNCACHED(
      "TN835",
      "@Evicts names \"%s\", but nothing of it is kept.",
      "Put @Cached on it, or take it off the list."),
  EVICTS_KEY("TN836", "The key names \"%s\", but %s.", "%s"),
  EVICTS_READ_ONLY(
      "TN837",
      Diagnostic.Kind.WARNING,
      "The %s says that it changes nothing, and it drops what is kept of others.",
      "Remove @Evicts or readOnly = true."),
  EVICTS_NOTHING(
      "TN838",
      "@Evicts on the %s names nothing.",
      "Name the tools, prompts or resources, or remove it.");

  private final Wording wording;

  CacheProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  CacheProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
