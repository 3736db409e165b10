package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.task.TaskRecord;
import dev.tenon.runtime.task.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes the tasks of a store, step by step: no step is lost, whoever takes another at
 * the same time, and a task that is over is never changed. Thread-safe.
 */
final class TaskBook {
  /** How long a task can still be asked for after its time is over. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private static final RpcError EXPIRED =
      RpcError.of(
          RpcError.INTERNAL_ERROR,
          "The task was not done within the time that it may live (setting task-ttl).");

  private final TaskStore store;
  private final Ticker ticker;
  private final TaskListener listener;

  /**
   * @param listener is told of each step that is taken here
   */
  TaskBook(TaskStore store, Ticker ticker, TaskListener listener) {
    this.store = store;
    this.ticker = ticker;
    this.listener = listener;
  }

  /** The next step of a task's life. */
  interface Step {
    /** The next version of {@code task}, which is not over; null to leave it as it is. */
    @Nullable TaskRecord next(TaskRecord task, Instant now);
  }

  /** The time, in whole milliseconds. */
  Instant now() {
    return ticker.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Keeps a new task; returns false when there is no room. */
  boolean create(TaskRecord task) {
    return store.create(task);
  }

  /** The task as it is kept, or null. */
  @Nullable TaskRecord get(String id) {
    return store.get(id);
  }

  /**
   * The task with this id if it belongs to {@code principal} and to {@code revision}; null
   * otherwise, so that nobody learns of the tasks of others.
   */
  @Nullable TaskRecord find(String id, String principal, ProtocolRevision revision) {
    TaskRecord task = store.get(id);
    if (task == null
        || !task.principal().equals(principal)
        || !task.revision().equals(revision.version())) {
      return null;
    }
    Instant now = now();
    if (!task.expiresAt().plus(GRACE).isAfter(now)) {
      return null;
    }
    // Whoever runs it fails it in time; this is for those that nobody runs any more.
    boolean late = !task.status().isFinal() && task.expiresAt().isBefore(now);
    return late ? expire(id) : task;
  }

  /** Fails the task because its time is over. */
  @Nullable TaskRecord expire(String id) {
    return fail(id, EXPIRED);
  }

  /** Fails the task with {@code error}. */
  @Nullable TaskRecord fail(String id, RpcError error) {
    return change(id, (task, now) -> task.failed(now, error.message(), TaskWriter.error(error)));
  }

  /** Takes a step unless the task is over; returns what it is then, or null when there is none. */
  @Nullable TaskRecord change(String id, Step step) {
    while (true) {
      TaskRecord task = store.get(id);
      if (task == null || task.status().isFinal()) {
        return task;
      }
      TaskRecord next = step.next(task, now());
      if (next == null) {
        return task;
      }
      if (store.replace(task, next)) {
        listener.taskChanged(next);
        return next;
      }
    }
  }

  /** The next tasks of {@code principal}, as {@link TaskStore#list} says. */
  List<TaskRecord> list(String principal, Instant after, String afterId, int limit) {
    return store.list(principal, after, afterId, limit);
  }

  /** Deletes what has been over for long enough. */
  void sweep() {
    store.deleteExpired(now().minus(GRACE));
  }
}
