package dev.tenon.runtime.health;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.registry.HealthEntry;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One health check: runs it at its times, never twice at once, and says what its results come to.
 * Thread-safe.
 */
final class Probe {
  private final HealthEntry entry;
  private final Ticker ticker;
  private final ThreadFactory threads;
  private final Results results;
  private final Changed changed;
  private final ReentrantLock lock = new ReentrantLock();

  /** Guarded by {@link #lock}, as are the fields below it. */
  private final Hysteresis hysteresis;

  private @Nullable Run running;
  private Ticker.@Nullable Scheduled timer;
  private long nextNanos;
  private boolean ended;

  /** Read by every call. */
  private volatile boolean healthy = true;

  /** What is counted of a check. */
  record Results(Counter success, Counter failure, Counter timeout) {}

  /** Is told when a check has changed its mind. */
  @FunctionalInterface
  interface Changed {
    /**
     * It has.
     *
     * @param thrown what its last run threw, or null
     */
    void changed(Probe probe, @Nullable Throwable thrown);
  }

  Probe(HealthEntry entry, Ticker ticker, ThreadFactory threads, Results results, Changed changed) {
    this.entry = entry;
    this.ticker = ticker;
    this.threads = threads;
    this.results = results;
    this.changed = changed;
    this.hysteresis = new Hysteresis(entry.unhealthyAfter(), entry.healthyAfter());
  }

  HealthEntry entry() {
    return entry;
  }

  boolean isHealthy() {
    return healthy;
  }

  /** In how many nanoseconds it can be healthy again at the earliest; 0 when it is. */
  long recoversInNanos() {
    lock.lock();
    try {
      return hysteresis.isHealthy()
          ? 0
          : Math.max(0, nextNanos - ticker.nanoTime())
              + (hysteresis.missing() - 1) * entry.every().toNanos();
    } finally {
      lock.unlock();
    }
  }

  /** Runs it for the first time after {@code nanos}, and then again and again. */
  void begin(long nanos) {
    lock.lock();
    try {
      if (!ended) {
        schedule(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Runs it no more; a run is interrupted, and what it comes to is of no interest. */
  void end() {
    lock.lock();
    try {
      ended = true;
      if (timer != null) {
        timer.cancel();
      }
      if (running != null) {
        running.giveUp();
      }
    } finally {
      lock.unlock();
    }
  }

  private void schedule(long nanos) {
    nextNanos = ticker.nanoTime() + nanos;
    timer = ticker.after(java.time.Duration.ofNanos(nanos), this::tick);
  }

  private void tick() {
    boolean isNew = false;
    lock.lock();
    try {
      if (ended) {
        return;
      }
      schedule(entry.every().toNanos());
      if (running == null) {
        running = new Run();
        running.begin();
      } else {
        // It was interrupted when its time was over, and still does not end.
        results.timeout().increment();
        isNew = hysteresis.record(false);
        healthy = hysteresis.isHealthy();
      }
    } finally {
      lock.unlock();
    }
    if (isNew) {
      changed.changed(this, null);
    }
  }

  /** One run of the check on a thread of its own; guarded by the lock of the check. */
  private final class Run implements Runnable {
    private final Thread thread = threads.newThread(this);
    private Ticker.@Nullable Scheduled limit;
    private boolean judged;

    void begin() {
      limit = ticker.after(entry.timeout(), this::timeOut);
      thread.start();
    }

    void giveUp() {
      judged = true;
      if (limit != null) {
        limit.cancel();
      }
      thread.interrupt();
    }

    private void timeOut() {
      if (judge(results.timeout(), false, null)) {
        thread.interrupt();
      }
    }

    @Override
    public void run() {
      boolean success = false;
      Throwable thrown = null;
      try {
        Outcome outcome = entry.features().invoke(entry.feature(), CheckContext.call(entry.name()));
        success =
            outcome instanceof Outcome.Success
                && !(outcome instanceof Outcome.ToolResult result && result.isError());
      } catch (Throwable e) {
        thrown = e;
      }
      boolean unused = judge(success ? results.success() : results.failure(), success, thrown);
      leave();
    }

    /** Takes the first result of the run; returns false for a later one. */
    private boolean judge(Counter counter, boolean success, @Nullable Throwable thrown) {
      boolean isNew;
      lock.lock();
      try {
        if (judged) {
          return false;
        }
        judged = true;
        counter.increment();
        isNew = hysteresis.record(success);
        healthy = hysteresis.isHealthy();
      } finally {
        lock.unlock();
      }
      if (isNew) {
        changed.changed(Probe.this, thrown);
      }
      return true;
    }

    /** The run is over, and so is all that follows from it. */
    private void leave() {
      lock.lock();
      try {
        running = null;
        if (limit != null) {
          limit.cancel();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
