package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that a test moves, which runs what is due. */
final class StepTicker implements Ticker {
  private static final Instant NOON = Instant.parse("2026-07-28T12:00:00Z");

  private final List<Later> later = new ArrayList<>();
  private long nanos;

  private record Later(long nanos, Runnable action) {}

  void advance(Duration by) {
    nanos += by.toNanos();
    for (Later due : List.copyOf(later)) {
      if (due.nanos() <= nanos && later.remove(due)) {
        due.action().run();
      }
    }
  }

  /** How much is still to be done. */
  int scheduled() {
    return later.size();
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public Instant now() {
    return NOON.plusNanos(nanos);
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    Later added = new Later(nanos + delay.toNanos(), action);
    later.add(added);
    return () -> later.remove(added);
  }
}
