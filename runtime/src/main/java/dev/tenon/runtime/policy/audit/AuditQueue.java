package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.concurrent.Signal;
import dev.tenon.runtime.concurrent.Ticker;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records that wait for the thread that writes them, at most so many. Who finds no room waits for
 * some, as long as its call has time. Thread-safe.
 */
final class AuditQueue {
  private final int bound;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();

  /** All below are guarded by {@link #lock}. */
  private final ArrayDeque<AuditEntry> entries = new ArrayDeque<>();

  private final ArrayDeque<Signal> waiting = new ArrayDeque<>();
  private boolean isClosed;
  private boolean isDue;

  AuditQueue(int bound, Ticker ticker) {
    this.bound = bound;
    this.ticker = ticker;
  }

  /** Adds a record if there is room. */
  boolean offer(AuditEntry entry) {
    lock.lock();
    try {
      if (isClosed || entries.size() >= bound) {
        return false;
      }
      entries.add(entry);
      something.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Adds a record as soon as there is room; returns false when there is none in time. */
  boolean put(AuditEntry entry, long nanos) throws InterruptedException {
    long begin = ticker.nanoTime();
    while (!offer(entry)) {
      long left = nanos == Long.MAX_VALUE ? nanos : nanos - (ticker.nanoTime() - begin);
      if (left <= 0) {
        return false;
      }
      Signal room = new Signal();
      lock.lock();
      try {
        if (isClosed) {
          return false;
        }
        if (entries.size() < bound) {
          continue;
        }
        waiting.add(room);
      } finally {
        lock.unlock();
      }
      boolean found = false;
      try {
        found = room.await(left, ticker);
      } finally {
        if (!found) {
          forget(room);
        }
      }
    }
    return true;
  }

  private void forget(Signal room) {
    lock.lock();
    try {
      waiting.remove(room);
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the writer although there is nothing to write: the time for a checkpoint has come. */
  void wake() {
    lock.lock();
    try {
      isDue = true;
      something.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Moves all records that wait to {@code taken}; waits until there is one, or something to do.
   *
   * @return whether the writer is to go on
   */
  boolean take(List<AuditEntry> taken) {
    lock.lock();
    try {
      while (entries.isEmpty() && !isClosed && !isDue) {
        something.awaitUninterruptibly();
      }
      isDue = false;
      taken.addAll(entries);
      entries.clear();
      for (Signal room : waiting) {
        room.give();
      }
      waiting.clear();
      return !isClosed || !taken.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more in. */
  void close() {
    lock.lock();
    try {
      isClosed = true;
      something.signal();
    } finally {
      lock.unlock();
    }
  }
}
