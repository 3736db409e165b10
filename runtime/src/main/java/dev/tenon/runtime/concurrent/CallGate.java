package dev.tenon.runtime.concurrent;

import java.io.Serial;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many calls run at once. A call that waits for an answer of its client gives its place
 * to another one meanwhile; how many may wait is bounded too. Calls enter in the order in which
 * they came. Thread-safe.
 */
public final class CallGate {
  private final Places places;
  private final Semaphore waiting;

  /**
   * A gate that nobody has entered yet.
   *
   * @param running how many calls run at once; at least 1
   * @param waiting how many more may wait for answers at once; not negative
   */
  public CallGate(int running, int waiting) {
    if (running < 1 || waiting < 0) {
      throw new IllegalArgumentException(
          "running must be at least 1 and waiting not negative: " + running + ", " + waiting);
    }
    this.places = new Places(running);
    this.waiting = new Semaphore(waiting);
  }

  /** What a call waits for outside the gate. */
  @FunctionalInterface
  public interface Waiting<T extends @Nullable Object> {
    /** Waits, and returns what came. */
    T await() throws InterruptedException;
  }

  /**
   * Takes a place, as soon as there is one; {@link #leave} gives it back.
   *
   * @throws InterruptedException if the call is cancelled before; it has no place then
   */
  public void enter() throws InterruptedException {
    places.acquire();
  }

  /** Gives the place back. */
  public void leave() {
    places.release();
  }

  /**
   * Gives the caller's place to others while it waits. The caller has a place again when this
   * returns and when it throws.
   *
   * @throws RejectedExecutionException if too many calls wait already; {@code wait} was not begun
   * @throws InterruptedException if the call is cancelled while it waits, for what it waits for or
   *     for its place
   */
  public <T extends @Nullable Object> T outside(Waiting<T> wait) throws InterruptedException {
    if (!waiting.tryAcquire()) {
      throw new RejectedExecutionException("Too many calls wait for answers");
    }
    places.release();
    try {
      T answer = wait.await();
      places.acquire();
      return answer;
    } catch (InterruptedException e) {
      // A cancelled call only finishes; that it is one too many for this moment harms nobody.
      places.take();
      throw e;
    } catch (RuntimeException | Error e) {
      comeBack();
      throw e;
    } finally {
      waiting.release();
    }
  }

  private void comeBack() throws InterruptedException {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      places.take();
      throw e;
    }
  }

  /** A semaphore that can be overdrawn. */
  private static final class Places extends Semaphore {
    @Serial private static final long serialVersionUID = 1L;

    Places(int count) {
      super(count, true);
    }

    /** Takes a place although there may be none. */
    void take() {
      reducePermits(1);
    }
  }
}
