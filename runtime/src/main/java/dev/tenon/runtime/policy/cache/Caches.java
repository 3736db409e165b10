package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.RemoteCalls;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The kept results of one engine. Thread-safe. */
public final class Caches {
  /** How many results are renewed at once. */
  private static final int RENEWALS = 16;

  private final Ticker ticker;
  private final Measurements measurements;
  private final Executor background;
  private final Evictions evictions;
  private final String server;
  private final @Nullable CacheStore store;
  private final @Nullable RemoteCalls remote;
  private final long maxBytes;
  private final Semaphore renewals = new Semaphore(RENEWALS);
  private final ConcurrentHashMap<Feature, FeatureCache> features = new ConcurrentHashMap<>();

  /**
   * @param ticker the clock
   * @param measurements what is counted
   * @param background renews results; must run as many at once as this asks for
   * @param evictions how results are dropped
   * @param server stands for the server and what it was compiled with
   * @param store keeps results; null for in this process
   * @param maxBytes how long the results of one feature are together, where there is no store
   * @param timeout how long the store is waited for
   */
  public Caches(
      Ticker ticker,
      Measurements measurements,
      Executor background,
      Evictions evictions,
      String server,
      @Nullable CacheStore store,
      long maxBytes,
      Duration timeout) {
    this.ticker = ticker;
    this.measurements = measurements;
    this.background = background;
    this.evictions = evictions;
    this.server = server;
    this.store = store;
    this.remote =
        store == null
            ? null
            : new RemoteCalls(
                ticker, timeout, measurements.counter("tenon.cache.store_failures")::increment);
    this.maxBytes = maxBytes;
    evictions.tell(this);
  }

  /** Whether results of a feature can be kept: it changes nothing, and has results of its own. */
  public static boolean canKeep(Served served) {
    return served.reads() && served.feature().kind() != Feature.Kind.COMPLETION;
  }

  /**
   * Keeps the results of a feature.
   *
   * @param timeoutNanos how long a renewal may take; {@code Long.MAX_VALUE} for ever
   * @param hidden the arguments that must not be seen; null when there are none
   */
  public Interceptor keeping(
      Served served, CachedPolicy policy, long timeoutNanos, @Nullable HiddenArguments hidden) {
    Feature feature = served.feature();
    CacheKeys keys = new CacheKeys(server, feature, policy, hidden);
    CacheCounters counters = CacheCounters.of(measurements, feature);
    FeatureCache cache =
        new FeatureCache(
            feature, policy, keys, shelf(feature, policy, keys, counters), counters, ticker);
    FeatureCache replaced = features.put(feature, cache);
    if (replaced != null) {
      // Without waiting for a store: the server's list of features is being made.
      replaced.retire();
      cache.begin();
    }
    return new KeepingInterceptor(cache, new Renewals(background, renewals, timeoutNanos));
  }

  private Shelf shelf(
      Feature feature, CachedPolicy policy, CacheKeys keys, CacheCounters counters) {
    if (store != null && remote != null) {
      return new StoreShelf(store, remote, keys.group(), counters);
    }
    LocalShelf shelf = new LocalShelf(ticker, policy.maxEntries(), maxBytes, counters.pushedOut());
    measurements.gauge("tenon.cache.size", feature, shelf::size);
    measurements.gauge("tenon.cache.bytes", feature, shelf::bytes);
    return shelf;
  }

  /** Drops what is kept of others when a method has succeeded. */
  public Interceptor evicting(List<EvictsPolicy> policies) {
    return new EvictingInterceptor(policies, evictions);
  }

  void evict(String name, Map<String, String> labels) {
    for (FeatureCache cache : features.values()) {
      if (cache.feature().name().equals(name)) {
        cache.evict(labels);
      } else if (name.indexOf(':') >= 0 && isTemplate(cache)) {
        // One URI may be named as well as its template.
        cache.evict(CacheLabels.ofUri(name));
      }
    }
  }

  void evictResource(String uri) {
    for (FeatureCache cache : features.values()) {
      if (isTemplate(cache) || cache.feature().name().equals(uri)) {
        cache.evict(CacheLabels.ofUri(uri));
      }
    }
  }

  void evictAll() {
    for (FeatureCache cache : features.values()) {
      cache.evict(Map.of());
    }
  }

  private static boolean isTemplate(FeatureCache cache) {
    return cache.feature().kind() == Feature.Kind.RESOURCE
        && cache.feature().name().indexOf('{') >= 0;
  }
}
