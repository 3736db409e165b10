package dev.tenon.runtime.concurrent;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Makes threads for what is bounded elsewhere: virtual ones where the JDK has them. */
public final class ThreadFactories {
  private ThreadFactories() {}

  /** Makes daemon threads named {@code prefix} and a number. */
  public static ThreadFactory named(String prefix) {
    ThreadFactory virtual = VirtualThreads.factory(prefix);
    return virtual == null ? new Platform(prefix, new AtomicLong()) : virtual;
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
