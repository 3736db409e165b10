package dev.tenon.runtime.transport.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that are being answered, so that a stop can wait for them. Thread-safe. */
final class CallCount {
  /** Set in {@link #state} once the count is closed; the other bits are the number of requests. */
  private static final int CLOSED = Integer.MIN_VALUE;

  private final AtomicInteger state = new AtomicInteger();
  private final CountDownLatch none = new CountDownLatch(1);

  /**
   * Counts a request, which must {@link #leave}; false when the count is closed and it is to be
   * refused.
   */
  boolean enter() {
    return state.incrementAndGet() > 0;
  }

  void leave() {
    if (state.decrementAndGet() == CLOSED) {
      none.countDown();
    }
  }

  boolean isClosed() {
    return state.get() < 0;
  }

  /** Refuses requests from now on. */
  void close() {
    if (state.getAndUpdate(value -> value | CLOSED) == 0) {
      none.countDown();
    }
  }

  /**
   * Waits after {@link #close} until no request is being answered; false when {@code nanos} were
   * not enough.
   */
  boolean awaitNone(long nanos) throws InterruptedException {
    return none.await(nanos, TimeUnit.NANOSECONDS);
  }
}
