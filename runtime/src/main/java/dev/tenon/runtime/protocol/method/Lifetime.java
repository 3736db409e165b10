package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The time of one call, from its arrival to its end: which thread serves it, when it must be over,
 * and which one of two threads answers it then. As a {@link Runnable} it is told that the time is
 * over. Its lock is never held while anything waits or is sent. Thread-safe.
 */
final class Lifetime implements Runnable {
  /** What the thread of a call does at its end. */
  enum End {
    /** Sends the answer. */
    ANSWER,
    /** Sends nothing, since nobody waits, or all has been said. */
    SILENCE,
    /** Says that the time is over. */
    TIMED_OUT
  }

  private final ActiveCall call;
  private final Ticker ticker;
  private final long arrived;
  private final ReentrantLock lock = new ReentrantLock();

  /** Those that follow are guarded by the lock; two can be read without it. */
  private volatile Deadline deadline = Deadline.NONE;

  /** The time that the server gives, which stands still while the client is asked. */
  private Deadline own = Deadline.NONE;

  /** The time that the client gives, which never does. */
  private Deadline given = Deadline.NONE;

  private Ticker.@Nullable Scheduled timer;
  private @Nullable Thread runner;
  private boolean ownIsDue;
  private long pausedAt;
  private boolean paused;
  private boolean cancelled;
  private boolean expired;
  private volatile boolean stopped;
  private boolean answered;
  private boolean ended;

  /** There while the answer is sent by another thread than that of the call. */
  private @Nullable Condition sent;

  /** Whether the call has begun and not ended; for its own thread. */
  private boolean open;

  /** {@code call} arrived at {@code arrived}, a time of {@code ticker}. */
  Lifetime(ActiveCall call, Ticker ticker, long arrived) {
    this.call = call;
    this.ticker = ticker;
    this.arrived = arrived;
  }

  /** When the call arrived. */
  long arrived() {
    return arrived;
  }

  /** When it must be over. */
  Deadline deadline() {
    return deadline;
  }

  /**
   * Begins on this thread.
   *
   * @param own when the server ends it
   * @param given when the client ends it
   */
  void begin(Deadline own, Deadline given) {
    lock.lock();
    try {
      this.own = own;
      this.given = given;
      open = true;
      runner = Thread.currentThread();
      plan();
      if (timer == null && deadline.exists()) {
        // It is over already: this thread need not be interrupted to hear of it.
        expired = true;
        stopped = true;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Plans the end; the lock is held. */
  private void plan() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    Deadline due = paused ? given : own.earlier(given);
    ownIsDue = !paused && due == own;
    if (!paused) {
      deadline = due;
    }
    long left = due.remainingNanos();
    if (due.exists() && left > 0) {
      timer = ticker.deadline(Duration.ofNanos(left), this);
    }
  }

  /** The time is over, unless it was moved meanwhile. */
  @Override
  public void run() {
    lock.lock();
    try {
      if (ended || cancelled || expired) {
        return;
      }
      if (!(paused ? given : deadline).isOver()) {
        plan();
        return;
      }
      expired = true;
      stopped = true;
      interrupt();
    } finally {
      lock.unlock();
    }
    call.timeIsOver();
  }

  /** Interrupts the thread of the call as long as it serves no other; the lock is held. */
  private void interrupt() {
    if (runner != null) {
      runner.interrupt();
    }
  }

  /** Cancels the call if it has not ended, and its time is not over. */
  void cancel() {
    lock.lock();
    try {
      if (!ended && !expired) {
        cancelled = true;
        stopped = true;
        interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody waits for what the method returns. */
  boolean isUnwanted() {
    lock.lock();
    try {
      return cancelled || expired;
    } finally {
      lock.unlock();
    }
  }

  /** The same without the lock, which may see it before the interrupt. */
  boolean isStopped() {
    return stopped;
  }

  /** Whether nothing may be sent any more. */
  boolean isOver() {
    lock.lock();
    try {
      return ended || cancelled || expired;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is the server's time that ends first, or has ended, and not that of the client. */
  boolean isOwn() {
    lock.lock();
    try {
      return ownIsDue;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the call has begun and not ended; only its own thread asks. */
  boolean isOpen() {
    return open;
  }

  /** Stops the time that the server gives; throws if nobody waits for the call. */
  void pause() throws InterruptedException {
    lock.lock();
    try {
      if (cancelled || expired || Thread.interrupted()) {
        throw new InterruptedException("nobody waits for the call any more");
      }
      pausedAt = ticker.nanoTime();
      paused = true;
      plan();
    } finally {
      lock.unlock();
    }
  }

  /** Lets it go on. */
  void resume() {
    lock.lock();
    try {
      paused = false;
      own = own.later(ticker.nanoTime() - pausedAt);
      if (!ended && !cancelled && !expired) {
        plan();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the caller is the one to answer a call whose time is over; it says {@link #sent}. */
  boolean claim() {
    lock.lock();
    try {
      if (ended || answered || cancelled) {
        return false;
      }
      answered = true;
      sent = lock.newCondition();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The answer was sent that was {@link #claim claimed}. */
  void sent() {
    lock.lock();
    try {
      if (sent != null) {
        sent.signalAll();
        sent = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether another thread than that of the call has answered it. */
  boolean isAnswered() {
    lock.lock();
    try {
      return answered;
    } finally {
      lock.unlock();
    }
  }

  /** Ends on the thread of the call, which is free of interrupts afterwards. */
  End end() {
    lock.lock();
    try {
      ended = true;
      open = false;
      runner = null;
      if (timer != null) {
        timer.cancel();
      }
      for (Condition sending = sent; sending != null; sending = sent) {
        sending.awaitUninterruptibly();
      }
      // An interrupt was meant for the method; a pooled thread must not carry it into its next.
      Thread.interrupted();
      if (cancelled || answered) {
        return End.SILENCE;
      }
      return expired ? End.TIMED_OUT : End.ANSWER;
    } finally {
      lock.unlock();
    }
  }
}
