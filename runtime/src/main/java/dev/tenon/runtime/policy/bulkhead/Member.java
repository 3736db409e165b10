package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.policy.Priority;

/** A feature whose calls take places. Its numbers are guarded by the lock of the places. */
final class Member {
  private final Priority priority;
  private int running;
  private int waiting;

  Member(Priority priority) {
    this.priority = priority;
  }

  /** How urgent its calls are. */
  Priority priority() {
    return priority;
  }

  /** How many of its calls have a place. */
  int running() {
    return running;
  }

  /** How many of its calls wait for one. */
  int waiting() {
    return waiting;
  }

  void changeRunning(int by) {
    running += by;
  }

  void changeWaiting(int by) {
    waiting += by;
  }
}
