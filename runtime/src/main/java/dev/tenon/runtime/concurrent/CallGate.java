package dev.tenon.runtime.concurrent;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many calls run at once, and how many wait for their turn. A call that waits for an
 * answer of its client gives its place to another one meanwhile; how many may do so is bounded too.
 * Calls enter in the order in which they came. Thread-safe.
 */
public final class CallGate {
  /** What is guessed as long as nothing is known. */
  private static final Duration USUAL = Duration.ofSeconds(1);

  private static final long SOONEST = Duration.ofMillis(50).toNanos();
  private static final long LATEST = Duration.ofMinutes(1).toNanos();

  /** The newest time counts for one in so many. */
  private static final int SMOOTHING = 8;

  private final int running;
  private final Places places;
  private final Semaphore waiting;
  private final Semaphore queue;
  private final Ticker ticker;

  /** How long calls took that ended while others waited; 0 when there were none yet. */
  private volatile long serviceNanos;

  /**
   * A gate that nobody has entered yet.
   *
   * @param running how many calls run at once; at least 1
   * @param waiting how many more may wait for answers at once; not negative
   * @param queued how many more may wait for their turn; not negative
   * @param ticker the clock
   */
  public CallGate(int running, int waiting, int queued, Ticker ticker) {
    if (running < 1 || waiting < 0 || queued < 0) {
      throw new IllegalArgumentException(
          "running must be at least 1, waiting and queued not negative: "
              + running
              + ", "
              + waiting
              + ", "
              + queued);
    }
    this.running = running;
    this.places = new Places(running);
    this.waiting = new Semaphore(waiting);
    this.queue = new Semaphore(queued);
    this.ticker = ticker;
  }

  /** What a call waits for outside the gate. */
  @FunctionalInterface
  public interface Waiting<T extends @Nullable Object> {
    /** Waits, and returns what came. */
    T await() throws InterruptedException;
  }

  /**
   * Takes a place, as soon as there is one; {@link #leave} gives it back. Whoever cannot wait any
   * longer interrupts the thread.
   *
   * @param now the time, as near as it is known
   * @return since when the call has its place, for {@link #leave}
   * @throws RejectedExecutionException at once, if too many calls wait already
   * @throws InterruptedException if the call is over before; it has no place then
   */
  public long enter(long now) throws InterruptedException {
    // Without a time, this would overtake those who wait.
    if (places.tryAcquire(0, TimeUnit.NANOSECONDS)) {
      return now;
    }
    if (!queue.tryAcquire()) {
      throw new RejectedExecutionException("Too many calls wait for their turn");
    }
    try {
      places.acquire();
    } finally {
      queue.release();
    }
    return ticker.nanoTime();
  }

  /** Gives the place back that the call has had since {@code since}. */
  public void leave(long since) {
    if (places.hasQueuedThreads()) {
      long took = ticker.nanoTime() - since;
      long before = serviceNanos;
      serviceNanos = Math.max(1, before == 0 ? took : before + (took - before) / SMOOTHING);
    }
    places.release();
  }

  /**
   * When those who wait now will have had their turn, as far as can be told; whole milliseconds.
   */
  public Duration retryAfter() {
    long service = serviceNanos == 0 ? USUAL.toNanos() : Math.min(LATEST, serviceNanos);
    long nanos = service * (places.getQueueLength() + 1) / running;
    long bounded = Math.min(LATEST, Math.max(SOONEST, nanos));
    return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(bounded));
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
