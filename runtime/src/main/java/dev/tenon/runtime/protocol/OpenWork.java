package dev.tenon.runtime.protocol;

import dev.tenon.runtime.task.TaskStatus;
import java.util.List;

/**
 * What an engine holds for its clients at one moment, so that a test can say what was left behind.
 * Calls are not among it: an interceptor sees them come and go.
 *
 * @param sessions the sessions over HTTP that nobody has ended
 * @param streams what each open stream is, in words: subscriptions, and the streams of sessions
 * @param tasks the tasks whose methods run here, or wait to
 */
public record OpenWork(List<OpenSession> sessions, List<String> streams, List<OpenTask> tasks) {
  /** Copies the lists. */
  public OpenWork {
    sessions = List.copyOf(sessions);
    streams = List.copyOf(streams);
    tasks = List.copyOf(tasks);
  }

  /**
   * A session.
   *
   * @param id its id, which is a secret
   * @param revision what the handshake settled
   * @param client what the client calls itself
   */
  public record OpenSession(String id, ProtocolRevision revision, String client) {}

  /**
   * A task.
   *
   * @param id its id, which is a secret
   * @param tool the tool that was called
   * @param status where it stands; one that is over is here as long as its method goes on
   */
  public record OpenTask(String id, String tool, TaskStatus status) {}
}
