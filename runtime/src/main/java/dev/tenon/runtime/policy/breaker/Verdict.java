package dev.tenon.runtime.policy.breaker;

/** What the end of a call says of what the method depends on. */
enum Verdict {
  /** It works. */
  SUCCESS,
  /** It does not. */
  FAILURE,
  /** Nothing. */
  IGNORED
}
