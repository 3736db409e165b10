package dev.tenon.runtime.policy.bulkhead;

/** Where a call in the line stands. */
enum Turn {
  /** It waits. */
  WAITS,
  /** It has its place. */
  RUNS,
  /** As many wait as may. */
  FULL,
  /** It came too late to be finished before its deadline. */
  NO_TIME,
  /** It waited until it could not be finished before its deadline any more. */
  TOO_LATE,
  /** It waited as long as calls may wait. */
  WAIT_OVER,
  /** It was cancelled. */
  LEFT
}
