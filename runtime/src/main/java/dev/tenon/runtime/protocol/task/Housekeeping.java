package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done from time to time while there are tasks: deletes those that are over, and
 * looks what others wrote. Thread-safe.
 */
final class Housekeeping {
  /** What is done. */
  interface Chores {
    /** Deletes what has been over for long enough. */
    void sweep();

    /** Looks for what others wrote. */
    void look();

    /** Whether there may be anything to do. */
    boolean areNeeded();
  }

  private static final Duration SWEEP = Duration.ofMinutes(1);

  private final Ticker ticker;
  private final ThreadFactory threads;
  private final boolean isShared;
  private final Duration round;
  private final Chores chores;
  private final ReentrantLock lock = new ReentrantLock();

  /** These are guarded by {@link #lock}. */
  private boolean atWork;

  /** Whether the work of a round goes on: a store that hangs must not gather threads. */
  private boolean working;

  private long nextSweepNanos;

  private Ticker.@Nullable Scheduled next;

  /**
   * @param isShared whether others write to the store; it then may also block
   * @param pollInterval how often to look what they wrote
   */
  Housekeeping(
      Ticker ticker,
      ThreadFactory threads,
      boolean isShared,
      Duration pollInterval,
      Chores chores) {
    this.ticker = ticker;
    this.threads = threads;
    this.isShared = isShared;
    this.round = isShared ? pollInterval : SWEEP;
    this.chores = chores;
  }

  /** Begins, if it has not, because there is a new task. */
  void begin() {
    lock.lock();
    try {
      if (atWork) {
        return;
      }
      atWork = true;
      nextSweepNanos = ticker.nanoTime() + SWEEP.toNanos();
      next = ticker.after(round, this::round);
    } finally {
      lock.unlock();
    }
  }

  /** Ends, because the server does. */
  void end() {
    lock.lock();
    try {
      if (next != null) {
        next.cancel();
      }
    } finally {
      lock.unlock();
    }
  }

  private void round() {
    try {
      if (beginsWork()) {
        soon(this::work);
      }
    } catch (OutOfMemoryError e) {
      // There are no more threads; the next round tries again.
      endWork();
    }
    lock.lock();
    try {
      atWork = chores.areNeeded();
      next = atWork ? ticker.after(round, this::round) : null;
    } finally {
      lock.unlock();
    }
  }

  private boolean beginsWork() {
    lock.lock();
    try {
      boolean begins = !working;
      working = true;
      return begins;
    } finally {
      lock.unlock();
    }
  }

  private void endWork() {
    lock.lock();
    try {
      working = false;
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    try {
      if (isShared) {
        chores.look();
      }
      if (sweepIsDue()) {
        chores.sweep();
      }
    } finally {
      endWork();
    }
  }

  private boolean sweepIsDue() {
    lock.lock();
    try {
      long now = ticker.nanoTime();
      if (now - nextSweepNanos < 0) {
        return false;
      }
      nextSweepNanos = now + SWEEP.toNanos();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Runs {@code action} at once, or on a thread of its own where the store may block. */
  void soon(Runnable action) {
    if (isShared) {
      threads.newThread(() -> guarded(action)).start();
    } else {
      guarded(action);
    }
  }

  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      TaskLog.failure(e);
    }
  }
}
