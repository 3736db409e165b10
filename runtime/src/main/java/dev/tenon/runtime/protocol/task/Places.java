package dev.tenon.runtime.protocol.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks, a thread each, so many at once and no more; the others wait in the order in which
 * they came. A task that waits for its user gives its place to another. Thread-safe.
 */
final class Places {
  private final ThreadFactory threads;
  private final int places;
  private final int maxAway;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition freed = lock.newCondition();
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private int taken;
  private int away;
  private int returning;

  /**
   * @param places how many run at once
   * @param maxAway how many may have left their place for a while
   */
  Places(ThreadFactory threads, int places, int maxAway) {
    this.threads = threads;
    this.places = places;
    this.maxAway = maxAway;
  }

  /** Runs {@code work} when there is a place for it. */
  void run(Runnable work) {
    lock.lock();
    try {
      if (taken >= places || returning > 0) {
        queue.add(work);
        return;
      }
      taken++;
    } finally {
      lock.unlock();
    }
    start(work);
  }

  /** Takes {@code work} back if it has not begun; returns whether it had not. */
  boolean withdraw(Runnable work) {
    lock.lock();
    try {
      return queue.remove(work);
    } finally {
      lock.unlock();
    }
  }

  /** Gives the place of this thread away; returns false, and does not, when too many did so. */
  boolean leave() {
    lock.lock();
    try {
      if (away >= maxAway) {
        return false;
      }
      away++;
    } finally {
      lock.unlock();
    }
    free();
    return true;
  }

  /** Takes a place again although there may be none, for a task that only ends. */
  void comeBackAtOnce() {
    lock.lock();
    try {
      away--;
      taken++;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a place again; those who return go before those who begin.
   *
   * @throws InterruptedException if interrupted meanwhile; the place is taken nevertheless
   */
  void comeBack() throws InterruptedException {
    lock.lock();
    try {
      away--;
      returning++;
      while (taken >= places) {
        freed.await();
      }
    } finally {
      returning--;
      taken++;
      lock.unlock();
    }
    // More than one place may have come free meanwhile, when nobody began because of this one.
    startQueued();
  }

  /** Starts a thread for {@code work}, which has a place; gives that back if there is none. */
  private void start(Runnable work) {
    boolean started = false;
    try {
      threads.newThread(() -> runAndFree(work)).start();
      started = true;
    } finally {
      if (!started) {
        lock.lock();
        try {
          taken--;
        } finally {
          lock.unlock();
        }
      }
    }
  }

  private void runAndFree(Runnable work) {
    try {
      work.run();
    } finally {
      free();
    }
  }

  private void free() {
    lock.lock();
    try {
      taken--;
      if (returning > 0) {
        freed.signal();
      }
    } finally {
      lock.unlock();
    }
    startQueued();
  }

  /** Begins what waits, as long as there are places that nobody returns to. */
  private void startQueued() {
    Runnable next = next();
    while (next != null && startOrPutBack(next)) {
      next = next();
    }
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      Runnable next = returning == 0 && taken < places ? queue.poll() : null;
      if (next != null) {
        taken++;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private boolean startOrPutBack(Runnable work) {
    try {
      start(work);
      return true;
    } catch (OutOfMemoryError e) {
      // There are no more threads; the next one that ends tries again.
      lock.lock();
      try {
        queue.addFirst(work);
      } finally {
        lock.unlock();
      }
      return false;
    }
  }
}
