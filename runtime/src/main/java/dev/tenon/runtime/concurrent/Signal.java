package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Something that one thread waits for, at most so long by a ticker. It is given once, and waited
 * for once. Thread-safe.
 */
public final class Signal {
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean given;

  /** It has not been given yet. */
  public Signal() {}

  /** Gives it: whoever waits goes on. */
  public void give() {
    given = true;
    over.countDown();
  }

  /** Whether it was given. */
  public boolean isGiven() {
    return given;
  }

  /**
   * Waits until it is given, or the time is over.
   *
   * @param nanos how long at most; {@code Long.MAX_VALUE} for ever
   * @return whether it was given
   * @throws InterruptedException if the call is cancelled before
   */
  public boolean await(long nanos, Ticker ticker) throws InterruptedException {
    if (nanos == Long.MAX_VALUE) {
      over.await();
    } else if (nanos > 0) {
      Ticker.Scheduled timer = ticker.after(Duration.ofNanos(nanos), over::countDown);
      try {
        over.await();
      } finally {
        timer.cancel();
      }
    }
    return given;
  }
}
