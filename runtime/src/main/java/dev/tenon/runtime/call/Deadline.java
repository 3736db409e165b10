package dev.tenon.runtime.call;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a call must be over. Everything that waits on behalf of a call waits no longer, and what a
 * method calls in its turn should be given no more than {@link #remaining()}. Immutable and
 * thread-safe.
 */
public final class Deadline {
  /** No deadline. */
  public static final Deadline NONE = new Deadline(Long.MAX_VALUE, null);

  private final long atNanos;
  private final @Nullable Ticker ticker;

  private Deadline(long atNanos, @Nullable Ticker ticker) {
    this.atNanos = atNanos;
    this.ticker = ticker;
  }

  /** The moment that is {@code nanos} away; none when that is so far that it will not come. */
  public static Deadline after(long nanos, Ticker ticker) {
    return nanos == Long.MAX_VALUE ? NONE : new Deadline(ticker.nanoTime() + nanos, ticker);
  }

  /**
   * The moment that is {@code nanos} after {@code startNanos}, a time of {@code ticker}; none when
   * that is so far that it will not come.
   */
  public static Deadline after(long startNanos, long nanos, Ticker ticker) {
    return nanos == Long.MAX_VALUE ? NONE : new Deadline(startNanos + nanos, ticker);
  }

  /** Whether there is one. */
  public boolean exists() {
    return ticker != null;
  }

  /** How many nanoseconds are left, not negative; {@code Long.MAX_VALUE} when there is none. */
  public long remainingNanos() {
    return ticker == null ? Long.MAX_VALUE : Math.max(0, atNanos - ticker.nanoTime());
  }

  /** How much time is left, zero when it is over; null when there is no deadline. */
  public @Nullable Duration remaining() {
    return ticker == null ? null : Duration.ofNanos(remainingNanos());
  }

  /** Whether its time has come. */
  public boolean isOver() {
    return ticker != null && atNanos - ticker.nanoTime() <= 0;
  }

  /** The shorter of {@code nanos} and what is left. */
  public long atMost(long nanos) {
    return Math.min(nanos, remainingNanos());
  }

  /** The same moment, so much later. */
  public Deadline later(long nanos) {
    return ticker == null ? this : new Deadline(atNanos + nanos, ticker);
  }

  /** The one that comes first. */
  public Deadline earlier(Deadline other) {
    if (ticker == null) {
      return other;
    }
    return other.ticker == null || atNanos - other.atNanos <= 0 ? this : other;
  }
}
