package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.concurrent.Signal;
import dev.tenon.runtime.concurrent.Ticker;
import java.util.concurrent.atomic.AtomicReference;

/** A record on its way to the disk. Thread-safe. */
final class AuditEntry {
  private enum State {
    WAITING,
    TAKEN,
    WRITTEN,
    FAILED,
    GIVEN_UP
  }

  private final String body;
  private final boolean isSigned;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final Signal over = new Signal();

  /**
   * @param body what happened
   * @param isSigned whether it is a checkpoint
   */
  AuditEntry(String body, boolean isSigned) {
    this.body = body;
    this.isSigned = isSigned;
  }

  String body() {
    return body;
  }

  boolean isSigned() {
    return isSigned;
  }

  /** Begins to write it; false when nobody wants it any more. */
  boolean take() {
    return state.compareAndSet(State.WAITING, State.TAKEN);
  }

  /** Says what came of it. */
  void end(boolean written) {
    state.set(written ? State.WRITTEN : State.FAILED);
    over.give();
  }

  /** Whether it is on the disk. */
  boolean isWritten() {
    return state.get() == State.WRITTEN;
  }

  /** Whether it is certain that it is not. */
  boolean hasFailed() {
    return state.get() == State.FAILED;
  }

  /** Calls it off; false when it is too late and it may be in the log. */
  boolean giveUp() {
    return state.compareAndSet(State.WAITING, State.GIVEN_UP);
  }

  /** Waits until it is written, at most so long; returns whether it is. */
  boolean await(long nanos, Ticker ticker) throws InterruptedException {
    return over.await(nanos, ticker) && isWritten();
  }
}
