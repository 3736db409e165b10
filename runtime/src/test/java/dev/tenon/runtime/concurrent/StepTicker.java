package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that a test moves; what is due then runs on the thread that moves it. Thread-safe. */
public final class StepTicker implements Ticker {
  private final List<Entry> entries = new ArrayList<>();
  private long nanos;

  private record Entry(long atNanos, Runnable action) {}

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return Instant.parse("2026-07-28T12:00:00Z").plusNanos(nanos);
  }

  @Override
  public synchronized Scheduled after(Duration delay, Runnable action) {
    Entry entry = new Entry(nanos + delay.toNanos(), action);
    entries.add(entry);
    notifyAll();
    return () -> cancel(entry);
  }

  private synchronized void cancel(Entry entry) {
    boolean unused = entries.remove(entry);
  }

  /** Moves the clock and runs what is due. */
  public void advance(Duration by) {
    List<Entry> due = new ArrayList<>();
    synchronized (this) {
      nanos += by.toNanos();
      entries.forEach(entry -> {
        if (entry.atNanos() <= nanos) {
          due.add(entry);
        }
      });
      entries.removeAll(due);
    }
    due.forEach(entry -> entry.action().run());
  }

  /** How many actions wait for their time. */
  public synchronized int scheduled() {
    return entries.size();
  }

  /** Waits until so many actions wait for their time. */
  public synchronized void awaitScheduled(int actions) throws InterruptedException {
    while (entries.size() < actions) {
      wait(10_000);
    }
  }
}
