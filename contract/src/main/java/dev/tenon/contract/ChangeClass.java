package dev.tenon.contract;

/**
 * What a change means to clients that know the contract, the gravest first. That a tool may do more
 * harm than people agreed to is graver than that a call fails: the failure is noticed.
 */
public enum ChangeClass {
  /** A tool may do more harm than people agreed to. */
  PRIVILEGE_RAISING("privilege-raising"),
  /** Calls of today fail, or their results cannot be read. */
  BREAKING("breaking"),
  /** Calls of today work and mean something else. */
  BEHAVIOURAL("behavioural"),
  /** There is more, and nothing is gone that clients rely on. */
  ADDITIVE("additive"),
  /** Only words and pictures differ. */
  TEXT("text");

  private final String word;

  ChangeClass(String word) {
    this.word = word;
  }

  /** What it is called. */
  public String word() {
    return word;
  }
}
