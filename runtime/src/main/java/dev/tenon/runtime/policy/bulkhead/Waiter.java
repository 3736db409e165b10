package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.concurrent.Signal;

/** A call that found no place. A class and not a record: two calls are never the same. */
final class Waiter {
  private final Member member;
  private final Caller caller;
  private final Deadline deadline;
  private final Signal signal = new Signal();
  private volatile Turn turn = Turn.WAITS;
  private boolean stoodInLine;

  Waiter(Member member, Caller caller, Deadline deadline) {
    this.member = member;
    this.caller = caller;
    this.deadline = deadline;
  }

  Member member() {
    return member;
  }

  Caller caller() {
    return caller;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Where it stands; what is not {@link Turn#WAITS} stays. */
  Turn turn() {
    return turn;
  }

  /** Whether it got into the line at all; for the thread that joined. */
  boolean stoodInLine() {
    return stoodInLine;
  }

  /** Notes that it gets into the line; for the places, which hold their lock. */
  void standInLine() {
    stoodInLine = true;
  }

  /** Given when it waits no more. */
  Signal signal() {
    return signal;
  }

  /** Ends its waiting; for the places, which hold their lock. */
  void end(Turn how) {
    turn = how;
    signal.give();
  }
}
