package dev.tenon.runtime.protocol.task;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.protocol.EngineParts;
import dev.tenon.runtime.protocol.OpenWork;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.protocol.method.Paging;
import dev.tenon.runtime.protocol.method.ResultWriter;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of an engine, which are not even loaded as long as no tool has any. Once there, they
 * stay, since a tool may go while its tasks run. Thread-safe.
 */
public final class TasksWhenNeeded {
  private final EngineParts parts;
  private final ResultWriter results;
  private final Subscribers subscribers;
  private final Paging paging;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Tasks tasks;

  /**
   * None yet.
   *
   * @param subscribers are told of each step of a task
   * @param paging cuts lists of tasks into pages
   */
  public TasksWhenNeeded(
      EngineParts parts, ResultWriter results, Subscribers subscribers, Paging paging) {
    this.parts = parts;
    this.results = results;
    this.subscribers = subscribers;
    this.paging = paging;
  }

  /** The tasks, which are made if a tool of {@code registry} has any; null if none ever had. */
  public @Nullable Tasks of(Registry registry) {
    lock.lock();
    try {
      if (tasks == null && isNeeded(registry)) {
        tasks = new Tasks(parts, results, subscribers, paging);
      }
      return tasks;
    } finally {
      lock.unlock();
    }
  }

  /** What serves the extension's methods; null if no tool ever had any tasks. */
  public @Nullable ModernTasks modern(Methods methods) {
    Tasks current = current();
    return current == null ? null : current.modern(methods);
  }

  /** The tasks whose methods run, or wait to. */
  public List<OpenWork.OpenTask> open() {
    Tasks current = current();
    return current == null ? List.of() : current.open();
  }

  private @Nullable Tasks current() {
    lock.lock();
    try {
      return tasks;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isNeeded(Registry registry) {
    for (ToolEntry tool : registry.tools()) {
      if (tool.task() != TaskSupport.NEVER) {
        return true;
      }
    }
    return false;
  }

  /** Ends what runs, as {@link Tasks#close} says. */
  public void close(Duration grace) {
    Tasks current = current();
    if (current != null) {
      current.close(grace);
    }
  }
}
