package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.concurrent.CallExecutors;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls whose answers do not go out on the connections that brought them. It never blocks:
 * the next message may be the answer that a running call waits for. Thread-safe.
 */
final class SseCalls implements Executor {
  private final int limit;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile @Nullable Executor threads;

  /** Runs at most {@code limit} calls at once. */
  SseCalls(int limit) {
    this.limit = limit;
  }

  /**
   * Runs {@code call} on a thread of its own.
   *
   * @throws java.util.concurrent.RejectedExecutionException if too many run
   */
  @Override
  public void execute(Runnable call) {
    threads().execute(call);
  }

  /** Made with the first call, since few servers meet such clients. */
  private Executor threads() {
    Executor made = threads;
    if (made != null) {
      return made;
    }
    starting.lock();
    try {
      made = threads;
      if (made == null) {
        made = CallExecutors.refusing("tenon-call", limit);
        threads = made;
      }
      return made;
    } finally {
      starting.unlock();
    }
  }
}
