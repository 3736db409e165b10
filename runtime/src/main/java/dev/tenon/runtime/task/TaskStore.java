package dev.tenon.runtime.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tasks. The default keeps them in memory; one that several instances of a server share, such
 * as a table, lets a client ask any of them. Its methods may block, and what they throw fails the
 * request that needed them with an internal error. Thread-safe.
 */
public interface TaskStore {
  /**
   * Keeps a new task. When this returns true, {@link #get} finds it, on every instance.
   *
   * @return false when there is no room for it
   */
  boolean create(TaskRecord task);

  /** The task with this id, or null when there is none. */
  @Nullable TaskRecord get(String id);

  /**
   * Puts {@code next} in the place of {@code current}, if the version that is kept is still that of
   * {@code current}.
   *
   * @return whether it was
   */
  boolean replace(TaskRecord current, TaskRecord next);

  /**
   * The next tasks of {@code principal}, by the time of their creation and then by their id.
   *
   * @param after the creation time of the last task that is known; {@link Instant#EPOCH} for none
   * @param afterId its id; empty for none
   * @param limit how many at most
   */
  List<TaskRecord> list(String principal, Instant after, String afterId, int limit);

  /** Deletes the tasks whose {@link TaskRecord#expiresAt} lies before {@code instant}. */
  void deleteExpired(Instant instant);

  /**
   * Whether others write to it as well. An instance then looks now and then for answers and
   * cancellations of its running tasks that came in elsewhere.
   */
  default boolean isShared() {
    return true;
  }
}
