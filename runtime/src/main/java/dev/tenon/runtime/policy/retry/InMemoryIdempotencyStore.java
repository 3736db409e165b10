package dev.tenon.runtime.policy.retry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps outcomes in memory, never more than a set number: the oldest makes room. Claims are not
 * among them, since forgetting one would let a method run twice; there are no more of them than
 * calls that run. Thread-safe.
 */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
  private final int maxEntries;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, IdempotencyRecord> claims = new HashMap<>();

  /** In the order in which they were completed. */
  private final Map<String, IdempotencyRecord> completed = new LinkedHashMap<>();

  /**
   * @param maxEntries how many outcomes are kept, at least 1
   */
  public InMemoryIdempotencyStore(int maxEntries) {
    if (maxEntries < 1) {
      throw new IllegalArgumentException("maxEntries must be at least 1, not " + maxEntries);
    }
    this.maxEntries = maxEntries;
  }

  @Override
  public @Nullable IdempotencyRecord claim(String id, IdempotencyRecord claim, Instant now) {
    lock.lock();
    try {
      IdempotencyRecord outcome = completed.get(id);
      if (outcome != null && outcome.expiresAt().isAfter(now)) {
        return outcome;
      }
      IdempotencyRecord running = claims.get(id);
      if (running != null && running.expiresAt().isAfter(now)) {
        return running;
      }
      forgetExpired(now);
      completed.remove(id);
      claims.put(id, claim);
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void forgetExpired(Instant now) {
    Iterator<IdempotencyRecord> oldest = completed.values().iterator();
    while (oldest.hasNext() && !oldest.next().expiresAt().isAfter(now)) {
      oldest.remove();
    }
  }

  @Override
  public void complete(String id, IdempotencyRecord outcome) {
    lock.lock();
    try {
      if (remove(id, outcome)) {
        completed.put(id, outcome);
        if (completed.size() > maxEntries) {
          Iterator<String> oldest = completed.keySet().iterator();
          oldest.next();
          oldest.remove();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void release(String id, IdempotencyRecord claim) {
    lock.lock();
    try {
      boolean unused = remove(id, claim);
    } finally {
      lock.unlock();
    }
  }

  private boolean remove(String id, IdempotencyRecord claim) {
    IdempotencyRecord running = claims.get(id);
    if (running == null || !running.claim().equals(claim.claim())) {
      return false;
    }
    claims.remove(id);
    return true;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  /** How many outcomes are kept. */
  int size() {
    lock.lock();
    try {
      return completed.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many are carried out. */
  int claims() {
    lock.lock();
    try {
      return claims.size();
    } finally {
      lock.unlock();
    }
  }
}
