package dev.tenon.runtime.ask;

import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers used states in the memory of this process, for servers with one instance. When it is
 * full of states that are still valid it refuses further ones: then calls fail rather than being
 * continued twice. Thread-safe.
 */
public final class InMemoryUsedStates implements UsedStates {
  private static final int DEFAULT_LIMIT = 100_000;

  private final int limit;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<String> used = new HashSet<>();
  private final PriorityQueue<Entry> byExpiry =
      new PriorityQueue<>(Comparator.comparing(Entry::expiry));

  private record Entry(String id, Instant expiry) {}

  /** Remembers at most 100,000 states. */
  public InMemoryUsedStates() {
    this(DEFAULT_LIMIT, new ProcessTicker());
  }

  /**
   * Remembers at most {@code limit} states.
   *
   * @param ticker says when they expire
   */
  public InMemoryUsedStates(int limit, Ticker ticker) {
    this.limit = limit;
    this.ticker = ticker;
  }

  @Override
  public boolean use(String id, Instant expiry) {
    lock.lock();
    try {
      forgetExpired(ticker.now());
      if (used.size() >= limit || !used.add(id)) {
        return false;
      }
      byExpiry.add(new Entry(id, expiry));
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void forgetExpired(Instant now) {
    for (Entry oldest = byExpiry.peek(); oldest != null; oldest = byExpiry.peek()) {
      if (oldest.expiry().isAfter(now)) {
        return;
      }
      used.remove(oldest.id());
      byExpiry.remove();
    }
  }

  /** How many states are remembered. */
  int size() {
    lock.lock();
    try {
      return used.size();
    } finally {
      lock.unlock();
    }
  }
}
