package dev.tenon.testkit;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A clock that knows what one server still wants done, and who wanted it. Thread-safe. */
final class WatchedTicker implements Ticker {
  private static final StackWalker STACK = StackWalker.getInstance();

  private final Ticker ticker;
  private final Set<Entry> open = ConcurrentHashMap.newKeySet();

  WatchedTicker(Ticker ticker) {
    this.ticker = ticker;
  }

  /** What is to be done. A class and not a record: two actions are never the same. */
  private static final class Entry {
    private final Duration delay;
    private final String wantedBy;

    Entry(Duration delay, String wantedBy) {
      this.delay = delay;
      this.wantedBy = wantedBy;
    }
  }

  @Override
  public long nanoTime() {
    return ticker.nanoTime();
  }

  @Override
  public Instant now() {
    return ticker.now();
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    String here = WatchedTicker.class.getName();
    String caller =
        STACK.walk(frames ->
            frames
                .filter(frame -> !frame.getClassName().equals(here))
                .map(StackWalker.StackFrame::toStackTraceElement)
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("somebody"));
    Entry entry = new Entry(delay, caller);
    // Before it is scheduled, since it may run at once.
    open.add(entry);
    Scheduled scheduled =
        ticker.after(
            delay,
            () -> {
              open.remove(entry);
              action.run();
            });
    return () -> {
      open.remove(entry);
      scheduled.cancel();
    };
  }

  /** Not watched: the deadline of a call that is over does nothing, and each call has one. */
  @Override
  public Scheduled deadline(Duration delay, Runnable action) {
    return ticker.deadline(delay, action);
  }

  /** Whether nothing is to be done. */
  boolean isQuiet() {
    return open.isEmpty();
  }

  /** Says what is still to be done. */
  void report(LeftBehind left) {
    for (Entry entry : open) {
      left.add(
          Leak.TIMER,
          "The server has ended, but something is still to be done after "
              + entry.delay
              + ", as wanted by "
              + entry.wantedBy
              + ".");
    }
  }
}
