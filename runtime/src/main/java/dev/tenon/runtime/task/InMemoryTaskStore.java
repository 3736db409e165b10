package dev.tenon.runtime.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tasks in memory, never more than a set number: the task that has been over for the longest
 * time makes room for a new one, and a task that is not over never does. Thread-safe.
 */
public final class InMemoryTaskStore implements TaskStore {
  private static final Comparator<TaskRecord> BY_AGE =
      Comparator.comparing(TaskRecord::createdAt).thenComparing(TaskRecord::id);

  private final int maxTasks;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, TaskRecord> tasks = new HashMap<>();

  /** The ids of those that are over, in the order in which they ended. */
  private final Set<String> over = new LinkedHashSet<>();

  /**
   * @param maxTasks how many tasks are kept, at least 1
   */
  public InMemoryTaskStore(int maxTasks) {
    if (maxTasks < 1) {
      throw new IllegalArgumentException("maxTasks must be at least 1, not " + maxTasks);
    }
    this.maxTasks = maxTasks;
  }

  @Override
  public boolean create(TaskRecord task) {
    lock.lock();
    try {
      if (tasks.size() >= maxTasks && !makeRoom()) {
        return false;
      }
      tasks.put(task.id(), task);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean makeRoom() {
    Iterator<String> oldest = over.iterator();
    if (!oldest.hasNext()) {
      return false;
    }
    tasks.remove(oldest.next());
    oldest.remove();
    return true;
  }

  @Override
  public @Nullable TaskRecord get(String id) {
    lock.lock();
    try {
      return tasks.get(id);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean replace(TaskRecord current, TaskRecord next) {
    lock.lock();
    try {
      TaskRecord kept = tasks.get(current.id());
      if (kept == null || kept.version() != current.version()) {
        return false;
      }
      tasks.put(next.id(), next);
      if (next.status().isFinal()) {
        over.add(next.id());
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<TaskRecord> list(String principal, Instant after, String afterId, int limit) {
    List<TaskRecord> found = new ArrayList<>();
    lock.lock();
    try {
      for (TaskRecord task : tasks.values()) {
        if (task.principal().equals(principal) && isAfter(task, after, afterId)) {
          found.add(task);
        }
      }
    } finally {
      lock.unlock();
    }
    found.sort(BY_AGE);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static boolean isAfter(TaskRecord task, Instant after, String afterId) {
    int order = task.createdAt().compareTo(after);
    return order > 0 || (order == 0 && task.id().compareTo(afterId) > 0);
  }

  @Override
  public void deleteExpired(Instant instant) {
    lock.lock();
    try {
      Iterator<TaskRecord> all = tasks.values().iterator();
      while (all.hasNext()) {
        TaskRecord task = all.next();
        if (task.expiresAt().isBefore(instant)) {
          all.remove();
          over.remove(task.id());
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }
}
