package dev.tenon.runtime.call;

import java.util.Locale;

/**
 * What kind of failure a call came to. The set is closed, so that programs can rely on it; the word
 * stands in the result's {@code _meta} under {@code dev.tenon/error}.
 */
public enum ErrorCode {
  /** The arguments break the schema or a constraint; other arguments may do. */
  INVALID_ARGUMENTS(false),
  /** What the arguments name does not exist. */
  NOT_FOUND(false),
  /** The state of things does not allow it, such as a duplicate or a lost update. */
  CONFLICT(false),
  /** The caller may not do it. */
  FORBIDDEN(false),
  /** The user was asked and does not want it. */
  DECLINED(false),
  /** The user, the model or the client was asked and gave no answer that can be used. */
  UNANSWERED(true),
  /** It took too long and was given up. */
  TIMEOUT(true),
  /** The caller calls too often. */
  RATE_LIMITED(true),
  /** The server has too much to do. */
  OVERLOADED(true),
  /**
   * The result, or all results of the conversation together, are more than the server sends. Asking
   * for less, or in another conversation, may do; asking the same again does not.
   */
  BUDGET_EXCEEDED(false),
  /** Something the tool depends on is down. */
  UNAVAILABLE(true),
  /** The call was cancelled; nobody waits for the answer. */
  CANCELLED(false),
  /** A fault of the server; its details are in the server's log. */
  INTERNAL(false);

  private final boolean retryable;

  ErrorCode(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same call may succeed later. */
  public boolean retryable() {
    return retryable;
  }

  /** The word on the wire, such as {@code rate_limited}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
