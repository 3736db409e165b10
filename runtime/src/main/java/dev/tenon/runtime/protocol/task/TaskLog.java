package dev.tenon.runtime.protocol.task;

import dev.tenon.runtime.json.LoggedFault;

/** The server's own log of tasks that could not be kept. Loaded when needed. */
final class TaskLog {
  private static final System.Logger LOG = System.getLogger("dev.tenon.task");

  private TaskLog() {}

  static void failure(String id, Throwable failure) {
    LOG.log(
        System.Logger.Level.ERROR,
        "the end of task " + id + " could not be kept",
        LoggedFault.of(failure));
  }

  static void failure(Throwable failure) {
    LOG.log(System.Logger.Level.WARNING, "the task store failed", LoggedFault.of(failure));
  }
}
