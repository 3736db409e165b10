package dev.tenon.runtime.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/** A virtual thread per call; the calls are limited, the threads are not pooled. */
final class VirtualCallExecutor implements Executor {
  private final ThreadFactory threads;
  private final Semaphore running;
  private final Semaphore admitted;

  VirtualCallExecutor(ThreadFactory threads, int limit) {
    this.threads = threads;
    this.running = new Semaphore(limit);
    this.admitted = new Semaphore((int) Math.min(2L * limit, Integer.MAX_VALUE));
  }

  @Override
  public void execute(Runnable call) {
    admitted.acquireUninterruptibly();
    boolean started = false;
    try {
      threads.newThread(() -> run(call)).start();
      started = true;
    } finally {
      if (!started) {
        admitted.release();
      }
    }
  }

  private void run(Runnable call) {
    running.acquireUninterruptibly();
    try {
      call.run();
    } finally {
      running.release();
      admitted.release();
    }
  }
}
