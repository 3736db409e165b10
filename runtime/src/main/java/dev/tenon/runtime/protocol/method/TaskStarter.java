package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.registry.ToolEntry;
import org.jspecify.annotations.Nullable;

/** Decides which calls become tasks, and begins them. Thread-safe. */
public interface TaskStarter {
  /** Why {@code tool} cannot be called as {@code request} does it; null when it can. */
  @Nullable Outcome refusal(Request request, ToolEntry tool);

  /** Whether a call that is not refused becomes a task. */
  boolean takes(Request request, ToolEntry tool);

  /**
   * Keeps a new task and has it run when there is a place for it.
   *
   * @param access who may call the tool now, which holds for the task as long as it is there
   * @return the answer with the task's handle, or null when there is no room for another
   */
  @Nullable Answer start(Request request, ToolEntry tool, Access access, TaskWork work);
}
