package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The clock of a real process; one daemon thread, started on first use, runs what is due. */
public final class ProcessTicker implements Ticker {
  private final ReentrantLock making = new ReentrantLock();

  /** Made with the first deadline, that of the first call. */
  private volatile @Nullable DeadlineSweep deadlines;

  /** Makes a ticker; its thread ends with the process. */
  public ProcessTicker() {}

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    return new Entry(Timer.EXECUTOR.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Scheduled deadline(Duration delay, Runnable action) {
    DeadlineSweep made = deadlines;
    return (made == null ? makeDeadlines() : made).add(delay.toNanos(), action);
  }

  private DeadlineSweep makeDeadlines() {
    making.lock();
    try {
      DeadlineSweep made = deadlines;
      if (made == null) {
        made = new DeadlineSweep(new Alarm());
        deadlines = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  private final class Alarm implements DeadlineSweep.Alarm {
    @Override
    public long nanoTime() {
      return ProcessTicker.this.nanoTime();
    }

    @Override
    public Scheduled after(long nanos, Runnable look) {
      return ProcessTicker.this.after(Duration.ofNanos(nanos), look);
    }
  }

  private record Entry(ScheduledFuture<?> future) implements Scheduled {
    @Override
    public void cancel() {
      future.cancel(false);
    }
  }

  /** Loaded on first use: a server that schedules nothing starts without it. */
  private static final class Timer {
    private static final ScheduledThreadPoolExecutor EXECUTOR = executor();

    private static ScheduledThreadPoolExecutor executor() {
      ScheduledThreadPoolExecutor executor =
          new ScheduledThreadPoolExecutor(
              1,
              action -> {
                Thread thread = new Thread(action, "tenon-timer");
                thread.setDaemon(true);
                return thread;
              });
      executor.setRemoveOnCancelPolicy(true);
      return executor;
    }
  }
}
