package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.task.TaskRecord;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The requests that wait for tasks, never more than a set number. Thread-safe. */
final class TaskWatches {
  private final Semaphore free;
  private final Set<Watch> open = ConcurrentHashMap.newKeySet();

  /** The tasks that are just being asked about, each by one of those who wait for it. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  TaskWatches(int max) {
    this.free = new Semaphore(max);
  }

  /** Begins to watch the task with this id; null when too many do so. */
  @Nullable Watch watch(String id) {
    if (!free.tryAcquire()) {
      return null;
    }
    Watch watch = new Watch(id);
    open.add(watch);
    return watch;
  }

  /** Tells that there is a new version of a task. */
  void stepped(TaskRecord task) {
    for (Watch watch : open) {
      if (watch.id.equals(task.id())) {
        watch.stepped(task.status().isFinal());
      }
    }
  }

  /** Has all look at their tasks again, because others may have changed them. */
  void lookAgain() {
    for (Watch watch : open) {
      watch.stepped(false);
    }
  }

  /** One who waits for a task. For one thread, but for {@link #stepped}. */
  final class Watch implements AutoCloseable {
    private final String id;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stepped;
    private boolean over;
    private @Nullable Thread asking;

    private Watch(String id) {
      this.id = id;
    }

    private void stepped(boolean isFinal) {
      lock.lock();
      try {
        stepped = true;
        over |= isFinal;
        changed.signal();
        if (isFinal && asking != null) {
          asking.interrupt();
        }
      } finally {
        lock.unlock();
      }
    }

    /** Waits for the next step, or returns at once if there was one since the last time. */
    void await() throws InterruptedException {
      lock.lock();
      try {
        while (!stepped) {
          changed.await();
        }
        stepped = false;
      } finally {
        lock.unlock();
      }
    }

    /** Whether this one is to ask now what the task asks; then {@link #endAsking} must follow. */
    boolean beginAsking() {
      if (!asked.add(id)) {
        return false;
      }
      lock.lock();
      try {
        asking = over ? null : Thread.currentThread();
        if (!over) {
          return true;
        }
      } finally {
        lock.unlock();
      }
      asked.remove(id);
      return false;
    }

    /** Whether the task has ended, which interrupts the thread that asks. */
    boolean isOver() {
      lock.lock();
      try {
        return over;
      } finally {
        lock.unlock();
      }
    }

    /** Ends asking; from then on this thread is not interrupted any more. */
    void endAsking() {
      lock.lock();
      try {
        asking = null;
      } finally {
        lock.unlock();
      }
      asked.remove(id);
      // Another one who waits may go on asking.
      lookAgain();
    }

    @Override
    public void close() {
      open.remove(this);
      free.release();
    }
  }
}
