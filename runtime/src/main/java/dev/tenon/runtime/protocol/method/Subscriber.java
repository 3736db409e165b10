package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.ListKind;

/** A client, or one of its streams, that may want to be told of changes. Must not block. */
public interface Subscriber {
  /** A list changed; does nothing when it was not asked for. */
  void listChanged(ListKind kind);

  /**
   * The contents of a resource changed; does nothing when it was not asked for, or by somebody who
   * may not read it any more.
   *
   * @param access who may read it now
   */
  void resourceUpdated(String uri, Access access);

  /**
   * A task changed; does nothing when it was not asked for, or by somebody who may not ask for it
   * any more.
   *
   * @param taskId the task
   * @param task the members of the task as a JSON object
   * @param access who may call its tool now
   */
  default void taskChanged(String taskId, RawJson task, Access access) {}

  /** What it is, in words. */
  String about();

  /** Keeps silent streams alive. */
  void keepAlive();

  /** Ends the subscription, because the server stops or who subscribed is known no longer. */
  void end();
}
