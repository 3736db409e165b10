package dev.tenon.contract;

/**
 * What a change means to clients that know the contract, the gravest first. That a tool may do more
 * harm than people agreed to is graver than that a call fails: the failure is noticed.
 */
public enum ChangeClass {
  /** A tool may do more harm than people agreed to. */
  PRIVILEGE_RAISING("privilege-raising", "The %s may do more harm than the contract %s says."),
  /** Calls of today fail, or their results cannot be read. */
  BREAKING("breaking", "The %s breaks clients that keep to the contract %s."),
  /** Calls of today work and mean something else. */
  BEHAVIOURAL("behavioural", "The %s behaves in another way than the contract %s says."),
  /** There is more, and nothing is gone that clients rely on. */
  ADDITIVE("additive", "The %s offers more than the contract %s says."),
  /** Only words and pictures differ. */
  TEXT("text", "The %s is described in other words in the contract %s.");

  private final String word;
  private final String sentence;

  ChangeClass(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /** What it is called. */
  public String word() {
    return word;
  }

  /** A sentence with two gaps ({@code %s}): what an item is called, and what the contract is. */
  public String sentence() {
    return sentence;
  }
}
