package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One run of a method whose result others wait for. It ends once. Thread-safe. */
final class Flight {
  private final Map<String, String> labels;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean over;
  private boolean evicted;
  private @Nullable Outcome shared;

  /** A run whose result will have these labels. */
  Flight(Map<String, String> labels) {
    this.labels = labels;
  }

  /** What evictions tell its result by. */
  Map<String, String> labels() {
    return labels;
  }

  /**
   * Waits for the result, as long as this caller can.
   *
   * @return null when the run ended without a result for others
   * @throws ToolException if the time of this caller is over before
   */
  @Nullable Outcome await(Deadline deadline, Ticker ticker) throws InterruptedException {
    Ticker.Scheduled wake = null;
    lock.lock();
    try {
      while (!over) {
        if (deadline.isOver()) {
          throw new ToolException(
              ErrorCode.TIMEOUT,
              "Somebody else's call is working on the same result and is not done in time.");
        }
        if (wake == null && deadline.exists()) {
          wake = ticker.deadline(Duration.ofNanos(deadline.remainingNanos()), this::wake);
        }
        changed.await();
      }
      return shared;
    } finally {
      lock.unlock();
      if (wake != null) {
        wake.cancel();
      }
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Keeps the result with {@code keep}, unless there was an eviction since the run began; one that
   * comes meanwhile waits and finds the result kept.
   *
   * @return whether it was kept
   */
  boolean keep(Runnable keep) {
    lock.lock();
    try {
      if (!evicted) {
        keep.run();
      }
      return !evicted;
    } finally {
      lock.unlock();
    }
  }

  /** The result must not be kept: what it was made of has changed. */
  void evict() {
    lock.lock();
    try {
      evicted = true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the run.
   *
   * @param result for those who wait, or null if each must see for itself
   */
  void end(@Nullable Outcome result) {
    lock.lock();
    try {
      over = true;
      shared = result;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
