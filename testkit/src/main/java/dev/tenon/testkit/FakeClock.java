package dev.tenon.testkit;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a test moves it. What is due then runs on the thread that moves
 * it, in order. Thread-safe.
 */
public final class FakeClock implements Ticker {
  private final List<Entry> entries = new ArrayList<>();
  private final Instant start = Instant.parse("2026-07-28T12:00:00Z");
  private long elapsedNanos;
  private long order;

  private record Entry(long atNanos, long order, Runnable action) {}

  /** Makes a clock that begins on 2026-07-28 at noon. */
  public FakeClock() {}

  @Override
  public synchronized long nanoTime() {
    return elapsedNanos;
  }

  @Override
  public synchronized Instant now() {
    return start.plusNanos(elapsedNanos);
  }

  @Override
  public synchronized Scheduled after(Duration delay, Runnable action) {
    Entry entry = new Entry(elapsedNanos + delay.toNanos(), order++, action);
    entries.add(entry);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Entry entry) {
    entries.remove(entry);
  }

  /** Moves the clock and runs what is due on the way. */
  public void advance(Duration by) {
    long until;
    synchronized (this) {
      until = elapsedNanos + by.toNanos();
    }
    for (Entry due = next(until); due != null; due = next(until)) {
      due.action().run();
    }
    synchronized (this) {
      elapsedNanos = Math.max(elapsedNanos, until);
    }
  }

  /** How many actions are still to be run. */
  public synchronized int scheduled() {
    return entries.size();
  }

  private synchronized @Nullable Entry next(long until) {
    Entry first =
        entries.stream()
            .filter(entry -> entry.atNanos() <= until)
            .min(Comparator.comparingLong(Entry::atNanos).thenComparingLong(Entry::order))
            .orElse(null);
    if (first != null) {
      entries.remove(first);
      elapsedNanos = Math.max(elapsedNanos, first.atNanos());
    }
    return first;
  }
}
