package dev.tenon.testkit;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a test moves it. What is due then runs on the thread that moves
 * it, in order. Thread-safe.
 *
 * <p>Every call has a deadline, which hardly ever comes. Moving the clock makes them come, exactly
 * at their time, but they are not counted among what waits on the clock: only {@link #deadlines}
 * and {@link #awaitDeadlines} see them.
 */
public final class FakeClock implements Ticker, InstantSource {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> deadlines = new ArrayList<>();
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

  /** The same as {@link #now}, for code that takes the time from an {@link InstantSource}. */
  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public synchronized Scheduled after(Duration delay, Runnable action) {
    Entry entry = new Entry(elapsedNanos + delay.toNanos(), order++, action);
    entries.add(entry);
    notifyAll();
    return () -> cancel(entry);
  }

  @Override
  public synchronized Scheduled deadline(Duration delay, Runnable action) {
    Entry entry = new Entry(elapsedNanos + delay.toNanos(), order++, action);
    deadlines.add(entry);
    notifyAll();
    return () -> cancel(entry);
  }

  private synchronized void cancel(Entry entry) {
    if (!entries.remove(entry)) {
      deadlines.remove(entry);
    }
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

  /** How many actions are still to be run, deadlines aside. */
  public synchronized int scheduled() {
    return entries.size();
  }

  /** How many calls have a deadline that has not come. */
  public synchronized int deadlines() {
    return deadlines.size();
  }

  /**
   * Waits until so many calls have a deadline, as when a call has arrived.
   *
   * @throws AssertionError if there are not so many within ten seconds of real time
   */
  public synchronized void awaitDeadlines(int calls) {
    await(deadlines, calls, "deadlines");
  }

  /**
   * Waits until so many actions are to be run, as when a thread of the server has begun to wait on
   * this clock.
   *
   * @throws AssertionError if there are not so many within ten seconds of real time
   */
  public synchronized void awaitScheduled(int actions) {
    await(entries, actions, "actions");
  }

  private synchronized void await(List<Entry> some, int count, String what) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (some.size() < count) {
        long millis = (until - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          throw new AssertionError(
              "only "
                  + some.size()
                  + " "
                  + what
                  + " wait on the clock, not "
                  + count
                  + ", after "
                  + PATIENCE);
        }
        wait(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /**
   * Waits on the thread that calls until the clock was moved by so much.
   *
   * @throws InterruptedException if the thread is interrupted before
   */
  public void sleep(Duration time) throws InterruptedException {
    CountDownLatch passed = new CountDownLatch(1);
    Scheduled timer = after(time, passed::countDown);
    try {
      passed.await();
    } finally {
      timer.cancel();
    }
  }

  /**
   * Moves the clock to the next action that is due and runs it, and the deadlines on the way;
   * returns how far it moved.
   *
   * @throws AssertionError if nothing waits
   */
  public Duration advanceToNext() {
    Duration by;
    synchronized (this) {
      Entry first =
          entries.stream()
              .min(Comparator.comparingLong(Entry::atNanos))
              .orElseThrow(() -> new AssertionError("nothing waits on the clock"));
      by = Duration.ofNanos(Math.max(0, first.atNanos() - elapsedNanos));
    }
    advance(by);
    return by;
  }

  private synchronized @Nullable Entry next(long until) {
    Entry first =
        Stream.concat(entries.stream(), deadlines.stream())
            .filter(entry -> entry.atNanos() <= until)
            .min(Comparator.comparingLong(Entry::atNanos).thenComparingLong(Entry::order))
            .orElse(null);
    if (first != null) {
      cancel(first);
      elapsedNanos = Math.max(elapsedNanos, first.atNanos());
    }
    return first;
  }
}
