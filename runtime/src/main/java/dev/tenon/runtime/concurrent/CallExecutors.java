package dev.tenon.runtime.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/**
 * Chooses what runs calls: a virtual thread each where the JDK has them, a bounded pool elsewhere.
 */
public final class CallExecutors {
  private CallExecutors() {}

  /**
   * Makes an executor that runs at most {@code limit} calls at once, on daemon threads named {@code
   * name}, with a number behind it if they are platform threads. As many again wait for their turn;
   * beyond that {@link Executor#execute} blocks, so that a client that sends faster than it is
   * served is not read from, instead of filling the memory. Nothing needs to be closed: threads end
   * by themselves.
   *
   * @param limit at least 1
   */
  public static Executor create(String name, int limit) {
    check(limit);
    ThreadFactory virtual = VirtualThreads.factory(name);
    return virtual == null
        ? new PlatformCallExecutor(name + "-", limit)
        : new VirtualCallExecutor(virtual, limit);
  }

  /**
   * Makes an executor that runs at most {@code limit} calls at once, each on a thread of its own
   * from the moment it comes. Beyond that {@link Executor#execute} throws a {@link
   * java.util.concurrent.RejectedExecutionException} and never blocks: what is sent behind the
   * calls, such as a cancellation, must be read all the same.
   *
   * @param limit at least 1
   */
  public static Executor refusing(String name, int limit) {
    check(limit);
    return new RefusingCallExecutor(limit, create(name, limit));
  }

  private static void check(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, not " + limit);
    }
  }
}
