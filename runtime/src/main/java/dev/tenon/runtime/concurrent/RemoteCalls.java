package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Calls of something that may fail or hang, such as a store in another process, by those who can do
 * without it. Each is waited for a while and no longer. What hangs, or has failed three times in a
 * row, is left alone for a second: then nobody waits for it, and one call at a time goes there in
 * the background to see whether it is back. Thread-safe.
 */
public final class RemoteCalls {
  /** How many are under way at most, those that hang included. */
  private static final int MOST = 64;

  private static final int FAILURES = 3;
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final Ticker ticker;
  private final long timeoutNanos;
  private final Runnable whenFailed;
  private final Executor executor = CallExecutors.create("tenon-store", MOST);
  private final Semaphore places = new Semaphore(MOST);

  /** Guards what is below it; never held while anything is called. */
  private final ReentrantLock state = new ReentrantLock();

  private int failures;
  private volatile boolean away;
  private boolean probing;
  private long probeAtNanos;

  /**
   * @param ticker the clock
   * @param timeout how long one call is waited for
   * @param whenFailed told of each failure, and of each call that took too long
   */
  public RemoteCalls(Ticker ticker, Duration timeout, Runnable whenFailed) {
    this.ticker = ticker;
    this.timeoutNanos = timeout.toNanos();
    this.whenFailed = whenFailed;
  }

  /** What a call came to. */
  public record Reply<T extends @Nullable Object>(T value) {}

  /**
   * Calls and waits. A thread that is interrupted waits no longer, and stays interrupted.
   *
   * @param atMostNanos how long the caller can wait
   * @param whenLate run after an action that nobody waited for any more, on its thread
   * @return null when there was no answer in time
   */
  public <T extends @Nullable Object> @Nullable Reply<T> call(
      Callable<T> action, long atMostNanos, Runnable whenLate) {
    if (!away) {
      return awaited(new Attempt<>(action, whenLate, false), Math.min(timeoutNanos, atMostNanos));
    }
    if (mayProbe()) {
      Attempt<T> probe = new Attempt<>(action, whenLate, true);
      if (begin(probe)) {
        Ticker.Scheduled timeout = probe.giveUpAfter(timeoutNanos);
        var unused = probe.reply.whenComplete((reply, failure) -> timeout.cancel());
      } else {
        failed(true);
      }
    }
    return null;
  }

  private <T extends @Nullable Object> @Nullable Reply<T> awaited(Attempt<T> attempt, long nanos) {
    if (!begin(attempt)) {
      failed(true);
      return null;
    }
    Ticker.Scheduled timeout = attempt.giveUpAfter(nanos);
    try {
      return attempt.reply.get();
    } catch (InterruptedException e) {
      attempt.giveUp(false);
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      timeout.cancel();
    }
  }

  private boolean begin(Attempt<?> attempt) {
    if (!places.tryAcquire()) {
      return false;
    }
    executor.execute(attempt);
    return true;
  }

  private boolean mayProbe() {
    state.lock();
    try {
      if (!away || probing || probeAtNanos - ticker.nanoTime() > 0) {
        return false;
      }
      probing = true;
      return true;
    } finally {
      state.unlock();
    }
  }

  private void failed(boolean hangs) {
    state.lock();
    try {
      failures++;
      if (hangs || probing || failures >= FAILURES) {
        away = true;
        probing = false;
        probeAtNanos = ticker.nanoTime() + PAUSE_NANOS;
      }
    } finally {
      state.unlock();
    }
    whenFailed.run();
  }

  private void succeeded(boolean probe) {
    state.lock();
    try {
      failures = 0;
      if (probe) {
        away = false;
        probing = false;
      }
    } finally {
      state.unlock();
    }
  }

  /** One call, which ends once: with its value, or without when it failed or was given up. */
  private final class Attempt<T extends @Nullable Object> implements Runnable {
    private final Callable<T> action;
    private final Runnable whenLate;
    private final boolean probe;

    /** Whether it has come to its one end; what that means is known before anybody is told. */
    private final AtomicBoolean ended = new AtomicBoolean();

    private final CompletableFuture<@Nullable Reply<T>> reply = new CompletableFuture<>();

    /** Guards the thread, which must not be interrupted when it is at something else. */
    private final ReentrantLock running = new ReentrantLock();

    private @Nullable Thread thread;

    Attempt(Callable<T> action, Runnable whenLate, boolean probe) {
      this.action = action;
      this.whenLate = whenLate;
      this.probe = probe;
    }

    Ticker.Scheduled giveUpAfter(long nanos) {
      return ticker.deadline(Duration.ofNanos(nanos), () -> giveUp(true));
    }

    void giveUp(boolean tookTooLong) {
      if (ended.compareAndSet(false, true)) {
        if (tookTooLong) {
          failed(true);
        }
        reply.complete(null);
        interrupt();
      }
    }

    private void interrupt() {
      running.lock();
      try {
        if (thread != null) {
          thread.interrupt();
        }
      } finally {
        running.unlock();
      }
    }

    @Override
    public void run() {
      try {
        begun(Thread.currentThread());
        if (!ended.get()) {
          attempt();
        }
      } finally {
        begun(null);
        boolean unused = Thread.interrupted();
        places.release();
      }
    }

    private void begun(@Nullable Thread current) {
      running.lock();
      try {
        thread = current;
      } finally {
        running.unlock();
      }
    }

    @SuppressWarnings("InterruptedExceptionSwallowed") // The interrupt was for this attempt only.
    private void attempt() {
      Reply<T> came = null;
      try {
        came = new Reply<>(action.call());
      } catch (Throwable e) {
        // What it was is the business of whoever looks after the store.
      }
      if (ended.compareAndSet(false, true)) {
        if (came == null) {
          failed(false);
        } else {
          succeeded(probe);
        }
        reply.complete(came);
      } else {
        begun(null);
        boolean unused = Thread.interrupted();
        late();
      }
    }

    private void late() {
      try {
        whenLate.run();
      } catch (RuntimeException e) {
        whenFailed.run();
      }
    }
  }
}
