package dev.tenon.runtime.transport.http;

import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The few threads of a server whose calls run on virtual ones. Jetty goes on with a connection on
 * one of these when a stream on it has ended and the next request is there already; a call must be
 * able to tell, because the few would soon be used up.
 */
final class ServerThreads extends QueuedThreadPool {
  ServerThreads(int most, int idleMillis) {
    super(most, 1, idleMillis);
  }

  /** Whether {@code thread} is one of the few. */
  static boolean isOneOfThem(Thread thread) {
    return thread instanceof ServerThread;
  }

  @Override
  public Thread newThread(Runnable runnable) {
    Thread thread = new ServerThread(runnable);
    thread.setName(getName() + "-" + thread.getId());
    thread.setDaemon(isDaemon());
    thread.setContextClassLoader(ServerThreads.class.getClassLoader());
    return thread;
  }

  /** Known by its class, which costs a call nothing. */
  private static final class ServerThread extends Thread {
    ServerThread(Runnable runnable) {
      super(runnable);
    }
  }
}
