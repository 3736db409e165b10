package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.task.TaskRecord;

/** Is told when a task changes. Must return soon; may be called by any thread. */
public interface TaskListener {
  /** A task has a new version; those of one task come in order. */
  void taskChanged(TaskRecord task);
}
