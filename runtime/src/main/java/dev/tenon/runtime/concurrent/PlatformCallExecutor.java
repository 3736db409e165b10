package dev.tenon.runtime.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A bounded pool of daemon threads that end when they have been idle for a while. */
final class PlatformCallExecutor implements Executor {
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor pool;
  private final Semaphore admitted;

  PlatformCallExecutor(String prefix, int limit) {
    this.admitted = new Semaphore((int) Math.min(2L * limit, Integer.MAX_VALUE));
    AtomicLong number = new AtomicLong();
    // The queue itself needs no bound: nothing enters the pool without a permit.
    this.pool =
        new ThreadPoolExecutor(
            limit,
            limit,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, prefix + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable call) {
    admitted.acquireUninterruptibly();
    boolean accepted = false;
    try {
      pool.execute(() -> run(call));
      accepted = true;
    } finally {
      if (!accepted) {
        admitted.release();
      }
    }
  }

  private void run(Runnable call) {
    try {
      call.run();
    } finally {
      admitted.release();
    }
  }
}
