package dev.tenon.runtime.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Runs so many calls at once, each on a thread of its own, and refuses all others. */
final class RefusingCallExecutor implements Executor {
  private final Semaphore places;
  private final Executor threads;

  /** Never gives {@code threads} more than {@code limit} calls at once. */
  RefusingCallExecutor(int limit, Executor threads) {
    this.places = new Semaphore(limit);
    this.threads = threads;
  }

  @Override
  public void execute(Runnable call) {
    if (!places.tryAcquire()) {
      throw new RejectedExecutionException("Too many calls run");
    }
    boolean accepted = false;
    try {
      threads.execute(() -> run(call));
      accepted = true;
    } finally {
      if (!accepted) {
        places.release();
      }
    }
  }

  private void run(Runnable call) {
    try {
      call.run();
    } finally {
      places.release();
    }
  }
}
