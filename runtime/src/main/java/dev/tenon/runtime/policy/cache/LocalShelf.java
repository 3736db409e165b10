package dev.tenon.runtime.policy.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Counter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results in this process: so many, and so many bytes of them; those that are used least go
 * first.
 */
final class LocalShelf implements Shelf {
  private final Cache<CacheStore.Key, Entry> entries;

  /** What is kept. */
  private record Entry(Map<String, String> labels, StoredResult result, Duration ttl) {
    int bytes() {
      return result.size();
    }
  }

  /**
   * @param ticker the clock
   * @param maxEntries how many are kept
   * @param maxBytes how long they are together
   * @param pushedOut counts those that had to go for others
   */
  LocalShelf(Ticker ticker, int maxEntries, long maxBytes, Counter pushedOut) {
    // One bound for both: an entry weighs its bytes, and no less than its share of them.
    int share = (int) Math.max(1, (maxBytes + maxEntries - 1) / maxEntries);
    this.entries =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .ticker(ticker::nanoTime)
            .maximumWeight((long) share * maxEntries)
            .weigher((CacheStore.Key key, Entry entry) -> Math.max(share, entry.bytes()))
            .expireAfter(Expiry.writing((CacheStore.Key key, Entry entry) -> entry.ttl()))
            .evictionListener(
                (CacheStore.@Nullable Key key, @Nullable Entry entry, RemovalCause cause) -> {
                  if (cause == RemovalCause.SIZE) {
                    pushedOut.increment();
                  }
                })
            .build();
  }

  @Override
  public @Nullable StoredResult get(CacheStore.Key key, long atMostNanos) {
    Entry entry = entries.getIfPresent(key);
    return entry == null ? null : entry.result();
  }

  @Override
  public void put(
      CacheStore.Key key,
      Map<String, String> labels,
      StoredResult result,
      Duration ttl,
      long atMostNanos) {
    entries.put(key, new Entry(labels, result, ttl));
  }

  @Override
  public boolean evict(Map<String, String> labels) {
    if (labels.isEmpty()) {
      entries.invalidateAll();
    } else {
      entries.asMap().values().removeIf(entry -> CacheLabels.match(labels, entry.labels()));
    }
    return true;
  }

  /** How many are kept now. */
  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }

  /** How long they are together. */
  long bytes() {
    entries.cleanUp();
    long bytes = 0;
    for (Entry entry : entries.asMap().values()) {
      bytes += entry.bytes();
    }
    return bytes;
  }
}
