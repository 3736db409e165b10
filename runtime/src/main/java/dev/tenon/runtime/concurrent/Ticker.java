package dev.tenon.runtime.concurrent;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock that everything with a time is driven by, and what runs actions later. One interface
 * for both, so that a test that moves the clock also runs what is due. Thread-safe.
 */
public interface Ticker {
  /** The time that differences are taken of, as {@link System#nanoTime}. */
  long nanoTime();

  /** The time of day, for what leaves the process. */
  Instant now();

  /** Runs {@code action}, which must return soon, once after {@code delay}. */
  Scheduled after(Duration delay, Runnable action);

  /**
   * The same for something that is nearly always called off before, as the deadline of a call is:
   * cheap to begin and to call off, and up to some milliseconds late.
   */
  default Scheduled deadline(Duration delay, Runnable action) {
    return after(delay, action);
  }

  /** An action that may still be called off. */
  interface Scheduled {
    /** Calls the action off if it has not begun. */
    void cancel();
  }
}
