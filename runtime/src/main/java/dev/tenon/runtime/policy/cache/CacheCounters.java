package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;

/**
 * What is counted of the results of one feature.
 *
 * @param hits calls answered with what was kept
 * @param misses calls that ran the method
 * @param stale calls answered with what was kept, whose time was over
 * @param coalesced calls answered with what another call had made meanwhile
 * @param bypassed calls that had nothing to do with what is kept
 * @param loadNanos how long misses took, together
 * @param renewed results that were made in the background
 * @param notRenewed results that could not be made in the background
 * @param tooLarge results that were not kept for their size
 * @param evictions how often results were dropped
 * @param pushedOut results that had to go for others
 * @param unreadable entries of the store that were no results
 */
record CacheCounters(
    Counter hits,
    Counter misses,
    Counter stale,
    Counter coalesced,
    Counter bypassed,
    Counter loadNanos,
    Counter renewed,
    Counter notRenewed,
    Counter tooLarge,
    Counter evictions,
    Counter pushedOut,
    Counter unreadable) {
  private static final String REQUESTS = "tenon.cache.requests";
  private static final String RENEWALS = "tenon.cache.renewals";
  private static final String EVICTIONS = "tenon.cache.evictions";

  static CacheCounters of(Measurements all, Feature feature) {
    return new CacheCounters(
        all.counter(REQUESTS, feature, "result", "hit"),
        all.counter(REQUESTS, feature, "result", "miss"),
        all.counter(REQUESTS, feature, "result", "stale"),
        all.counter(REQUESTS, feature, "result", "coalesced"),
        all.counter(REQUESTS, feature, "result", "bypass"),
        all.counter("tenon.cache.load_nanos", feature),
        all.counter(RENEWALS, feature, "result", "renewed"),
        all.counter(RENEWALS, feature, "result", "failed"),
        all.counter("tenon.cache.too_large", feature),
        all.counter(EVICTIONS, feature, "cause", "asked"),
        all.counter(EVICTIONS, feature, "cause", "size"),
        all.counter("tenon.cache.unreadable", feature));
  }
}
