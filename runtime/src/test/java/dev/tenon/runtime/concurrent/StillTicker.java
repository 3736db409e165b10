package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class StillTicker implements Ticker {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Duration> wanted = new ArrayList<>();
  private long nanos;

  private record Entry(long at, Runnable action) {}

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
    wanted.add(delay);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Entry entry) {
    entries.remove(entry);
  }

  /** Moves the clock, and runs what is due. */
  public void advance(Duration by) {
    List<Entry> due;
    synchronized (this) {
      nanos += by.toNanos();
      due = entries.stream().filter(entry -> entry.at() <= nanos).toList();
      entries.removeAll(due);
    }
    due.stream().sorted(Comparator.comparingLong(Entry::at)).forEach(entry -> entry.action().run());
  }

  /** Moves the clock by and by until something has happened; what waits may begin late to do so. */
  public void advanceUntil(BooleanSupplier happened) throws InterruptedException {
    while (!happened.getAsBoolean()) {
      advance(Duration.ofMillis(1));
      Thread.sleep(0, 100_000);
    }
  }

  /** The waits that were begun so far, in order. */
  public synchronized List<Duration> wanted() {
    return List.copyOf(wanted);
  }

  /** How many actions are still to be run. */
  public synchronized int scheduled() {
    return entries.size();
  }
}
