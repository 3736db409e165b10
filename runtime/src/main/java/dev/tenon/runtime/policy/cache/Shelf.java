package dev.tenon.runtime.policy.cache;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the results of one feature are kept. Never throws. Thread-safe. */
interface Shelf {
  /**
   * What is kept under {@code key}, or null.
   *
   * @param atMostNanos how long the caller can wait
   */
  @Nullable StoredResult get(CacheStore.Key key, long atMostNanos);

  /** Keeps {@code result} if it can. */
  void put(
      CacheStore.Key key,
      Map<String, String> labels,
      StoredResult result,
      Duration ttl,
      long atMostNanos);

  /**
   * Drops what has no other labels.
   *
   * @return whether that is certain
   */
  boolean evict(Map<String, String> labels);
}
