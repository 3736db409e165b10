package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results in this process. When it is full, those go first that expire first. What has
 * expired goes by itself.
 */
final class InMemoryResultStore implements ResultStore {
  private final int maxResults;
  private final long maxBytes;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, KeptResult> results = new HashMap<>();
  private final TreeSet<KeptResult> byEnd =
      new TreeSet<>(Comparator.comparing(KeptResult::expires).thenComparing(KeptResult::id));
  private long bytes;
  private Ticker.@Nullable Scheduled sweep;

  InMemoryResultStore(int maxResults, long maxBytes, Ticker ticker) {
    this.maxResults = maxResults;
    this.maxBytes = maxBytes;
    this.ticker = ticker;
  }

  @Override
  public boolean put(KeptResult result) {
    if (maxResults == 0 || result.size() > maxBytes) {
      return false;
    }
    lock.lock();
    try {
      removeExpired();
      while (results.size() >= maxResults || bytes + result.size() > maxBytes) {
        remove(byEnd.first());
      }
      results.put(result.id(), result);
      byEnd.add(result);
      bytes += result.size();
      if (byEnd.first().equals(result)) {
        // The one that was first so far would be swept too late for it.
        cancelSweep();
      }
      scheduleSweep();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable KeptResult get(String id) {
    lock.lock();
    try {
      removeExpired();
      return results.get(id);
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes are kept. */
  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything. */
  void clear() {
    lock.lock();
    try {
      results.clear();
      byEnd.clear();
      bytes = 0;
      cancelSweep();
    } finally {
      lock.unlock();
    }
  }

  private void removeExpired() {
    Instant now = ticker.now();
    while (!byEnd.isEmpty() && !byEnd.first().expires().isAfter(now)) {
      remove(byEnd.first());
    }
  }

  private void remove(KeptResult result) {
    byEnd.remove(result);
    results.remove(result.id());
    bytes -= result.size();
  }

  private void scheduleSweep() {
    if (sweep == null && !byEnd.isEmpty()) {
      Duration time = Duration.between(ticker.now(), byEnd.first().expires());
      sweep = ticker.after(time.isNegative() ? Duration.ZERO : time, this::sweep);
    }
  }

  private void cancelSweep() {
    if (sweep != null) {
      sweep.cancel();
      sweep = null;
    }
  }

  private void sweep() {
    lock.lock();
    try {
      sweep = null;
      removeExpired();
      scheduleSweep();
    } finally {
      lock.unlock();
    }
  }
}
