package dev.tenon.runtime.concurrent;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Makes threads for what is bounded elsewhere: virtual ones where the JDK has them. */
public final class ThreadFactories {
  private ThreadFactories() {}

  /**
   * Makes daemon threads named {@code name}; with a number behind it if they are platform threads.
   */
  public static ThreadFactory named(String name) {
    ThreadFactory virtual = VirtualThreads.factory(name);
    return virtual == null ? new Platform(name + "-", new AtomicLong()) : virtual;
  }

  private record Platform(String prefix, AtomicLong number) implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, prefix + number.getAndIncrement());
      thread.setDaemon(true);
      return thread;
    }
  }
}
