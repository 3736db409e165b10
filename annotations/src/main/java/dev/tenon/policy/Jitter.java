package dev.tenon.policy;

/** How the time between attempts is spread. */
public enum Jitter {
  /** Anything from zero to the whole time. */
  FULL,
  /** Half of the time, and anything up to the other half. */
  EQUAL,
  /** Anything from the first delay to three times the time waited before. */
  DECORRELATED,
  /** None: always the whole time. */
  NONE
}
