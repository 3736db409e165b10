package dev.tenon.runtime.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Many actions that are nearly always called off before their time. All are looked at together, at
 * the time of the first of them: with one that comes later nothing needs to be woken, and one that
 * is called off is only taken out. Thread-safe.
 */
final class DeadlineSweep implements Runnable {
  /** How late an action may be, so that those of nearly the same time need one look. */
  private static final long SLACK = 5_000_000;

  private static final long NEVER = Long.MAX_VALUE;

  private final Alarm alarm;
  private final long originNanos;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

  /** Guards the fields below. */
  private final ReentrantLock planning = new ReentrantLock();

  private Ticker.@Nullable Scheduled planned;
  private long lastLook = -SLACK;

  /** When the next look is planned. */
  private volatile long next = NEVER;

  /** What wakes the sweep. */
  interface Alarm {
    /** The time. */
    long nanoTime();

    /** Runs {@code look} once after {@code nanos}. */
    Ticker.Scheduled after(long nanos, Runnable look);
  }

  DeadlineSweep(Alarm alarm) {
    this.alarm = alarm;
    this.originNanos = alarm.nanoTime();
  }

  /** An action and its time. */
  private final class Entry implements Ticker.Scheduled {
    private final long at;
    private final Runnable action;

    Entry(long at, Runnable action) {
      this.at = at;
      this.action = action;
    }

    @Override
    public void cancel() {
      entries.remove(this);
    }

    /** Of the time: that of an object's identity would have to be made first. */
    @Override
    public int hashCode() {
      return (int) ((at * 0x9E3779B97F4A7C15L) >>> 32);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }
  }

  /** Adds an action that is due after {@code nanos}. */
  Ticker.Scheduled add(long nanos, Runnable action) {
    long at = now() + Math.max(0, nanos);
    Entry entry = new Entry(at, action);
    // Before the plan is read: a look that begins after that sees the entry.
    entries.add(entry);
    if (at < next - SLACK) {
      plan(at);
    }
    return entry;
  }

  private void plan(long at) {
    planning.lock();
    try {
      if (at < next - SLACK) {
        if (planned != null) {
          planned.cancel();
        }
        long look = Math.max(at, lastLook + SLACK);
        next = look;
        planned = alarm.after(Math.max(0, look - now()), this);
      }
    } finally {
      planning.unlock();
    }
  }

  /** Looks at all: runs what is due, and plans the next look. */
  @Override
  public void run() {
    long now = now();
    planning.lock();
    try {
      next = NEVER;
      planned = null;
      lastLook = now;
    } finally {
      planning.unlock();
    }
    long earliest = NEVER;
    List<Entry> due = new ArrayList<>(0);
    for (Entry entry : entries) {
      if (entry.at > now) {
        earliest = Math.min(earliest, entry.at);
      } else {
        due.add(entry);
      }
    }
    for (Entry entry : due) {
      if (entries.remove(entry)) {
        run(entry.action);
      }
    }
    if (earliest != NEVER) {
      plan(earliest);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // One that fails must not keep the others from their turn.
  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      System.getLogger("dev.tenon.timer")
          .log(System.Logger.Level.ERROR, "What was to be done at a deadline failed", e);
    }
  }

  /** How many actions are neither run nor called off. */
  int size() {
    return entries.size();
  }

  private long now() {
    return alarm.nanoTime() - originNanos;
  }
}
