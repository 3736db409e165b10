package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.task.TaskRecord;

/** Is told of each step of a task. Must return soon; may be called by any thread. */
interface TaskListener {
  /** A task has a new version. */
  void taskChanged(TaskRecord task);
}
