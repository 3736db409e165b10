package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one feature, and what is being made. The bounds are those of its shelf; there are
 * no more flights than calls. Thread-safe.
 */
final class FeatureCache {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Feature feature;
  private final CachedPolicy policy;
  private final CacheKeys keys;
  private final Shelf shelf;
  private final CacheCounters counters;
  private final Ticker ticker;
  private final long ttlNanos;
  private final long usableNanos;
  private final Duration kept;
  private final ConcurrentHashMap<CacheStore.Key, Flight> flights = new ConcurrentHashMap<>();

  /** How many evictions the store does not know of yet; until then it is not used. */
  private final AtomicLong owed = new AtomicLong();

  private volatile boolean retired;

  FeatureCache(
      Feature feature,
      CachedPolicy policy,
      CacheKeys keys,
      Shelf shelf,
      CacheCounters counters,
      Ticker ticker) {
    this.feature = feature;
    this.policy = policy;
    this.keys = keys;
    this.shelf = shelf;
    this.counters = counters;
    this.ticker = ticker;
    this.ttlNanos = policy.ttl().toNanos();
    this.usableNanos = ttlNanos + policy.staleFor().toNanos();
    this.kept = Duration.ofNanos(usableNanos);
  }

  Feature feature() {
    return feature;
  }

  CachedPolicy policy() {
    return policy;
  }

  CacheCounters counters() {
    return counters;
  }

  Ticker ticker() {
    return ticker;
  }

  CacheStore.Key key(Call call) {
    return keys.key(call);
  }

  /**
   * A result that was found.
   *
   * @param freshNanos how long it is still fresh; not positive when it is stale
   */
  record Found(Outcome.Success outcome, long freshNanos) {
    boolean isFresh() {
      return freshNanos > 0;
    }
  }

  /** What may be used now, or null. */
  @Nullable Found find(CacheStore.Key key, Deadline deadline) {
    StoredResult stored = usable() ? shelf.get(key, deadline.remainingNanos()) : null;
    if (stored == null) {
      return null;
    }
    // The clock of another instance may be a little ahead.
    long age = Math.max(0, nowNanos() - stored.madeAtNanos());
    return age < usableNanos ? new Found(stored.outcome(), ttlNanos - age) : null;
  }

  /** Whether the store can be asked, having heard of all evictions. */
  private boolean usable() {
    long before = owed.get();
    if (before == 0) {
      return true;
    }
    if (shelf.evict(Map.of())) {
      owed.addAndGet(-before);
    }
    return owed.get() == 0;
  }

  /**
   * Keeps a result that {@code flight} has made.
   *
   * @return whether it may be used again
   */
  boolean keep(CacheStore.Key key, Flight flight, Outcome.Success outcome, Deadline deadline) {
    StoredResult result = new StoredResult(outcome, nowNanos());
    if (result.size() > policy.maxEntryBytes()) {
      counters.tooLarge().increment();
      return false;
    }
    long atMost = deadline.remainingNanos();
    return usable()
        && flight.keep(() -> {
          if (!retired) {
            shelf.put(key, flight.labels(), result, kept, atMost);
          }
        });
  }

  /** Begins to make a result; returns who is at it already, or null. */
  @Nullable Flight begin(CacheStore.Key key, Flight flight) {
    return flights.putIfAbsent(key, flight);
  }

  /** A flight for a call. */
  Flight flight(Call call) {
    return new Flight(keys.labels(call.source()));
  }

  /** Ends what {@link #begin} began. */
  void end(CacheStore.Key key, Flight flight, @Nullable Outcome shared) {
    flights.remove(key, flight);
    flight.end(shared);
  }

  /** Drops what has no other labels, and what is being made of it; of all callers. */
  void evict(Map<String, String> labels) {
    drop(labels);
    counters.evictions().increment();
    if (!shelf.evict(labels)) {
      owed.incrementAndGet();
    }
  }

  /** The feature was replaced: nothing is kept of it any more. */
  void retire() {
    retired = true;
    drop(Map.of());
  }

  private void drop(Map<String, String> labels) {
    for (Map.Entry<CacheStore.Key, Flight> one : flights.entrySet()) {
      Flight flight = one.getValue();
      if (CacheLabels.match(labels, flight.labels())) {
        flight.evict();
        flights.remove(one.getKey(), flight);
      }
    }
  }

  /** What may still be there was made by another feature of that name. */
  void begin() {
    owed.incrementAndGet();
  }

  private long nowNanos() {
    Instant now = ticker.now();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }
}
