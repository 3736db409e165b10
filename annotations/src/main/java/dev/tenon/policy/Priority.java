package dev.tenon.policy;

/** Which calls go first when they have to wait, the most urgent first. */
public enum Priority {
  /** Somebody waits, and much depends on it. */
  CRITICAL,
  /** Before the usual. */
  HIGH,
  /** The usual. */
  NORMAL,
  /** When there is time; it still gets its turn. */
  BATCH
}
