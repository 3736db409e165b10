package dev.tenon.runtime.policy.fallback;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The part of a call's time that its method has. When it is over, the thread that began it is
 * interrupted, unless it has ended the slice before.
 */
final class Slice implements Runnable {
  private final Thread runner = Thread.currentThread();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean ended;
  private boolean expired;

  /** Written and read by the runner. */
  private Ticker.@Nullable Scheduled timer;

  private Slice() {}

  static Slice begin(long nanos, Ticker ticker) {
    Slice slice = new Slice();
    slice.timer = ticker.deadline(Duration.ofNanos(nanos), slice);
    return slice;
  }

  /** Its time is over. */
  @Override
  public void run() {
    lock.lock();
    try {
      if (!ended) {
        expired = true;
        runner.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends it on the thread that began it, which is free of its interrupt afterwards.
   *
   * @return whether its time was over
   */
  boolean end() {
    if (timer != null) {
      timer.cancel();
    }
    lock.lock();
    try {
      ended = true;
      if (expired) {
        // Whoever else interrupted says so as well, and is asked after this.
        Thread.interrupted();
      }
      return expired;
    } finally {
      lock.unlock();
    }
  }
}
