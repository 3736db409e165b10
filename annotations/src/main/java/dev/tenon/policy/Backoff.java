package dev.tenon.policy;

/** How the time between attempts grows. */
public enum Backoff {
  /** It doubles with each attempt. */
  EXPONENTIAL,
  /** It grows by its first length with each attempt. */
  LINEAR,
  /** There is none: the next attempt begins at once. */
  IMMEDIATE
}
