package dev.tenon.policy;

/** What becomes of a tool whose health check fails. */
public enum WhenUnhealthy {
  /** Nothing: calls go on, and statistics tell of it. */
  KEEP,
  /**
   * It disappears from the list, clients are told that the list changed, and calls are answered
   * with {@code unavailable}. A changed list makes a model's prompt cache useless.
   */
  HIDE,
  /** It stays in the list, and calls are answered at once with {@code unavailable}. */
  FAIL_FAST
}
