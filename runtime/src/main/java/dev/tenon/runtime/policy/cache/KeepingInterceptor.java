package dev.tenon.runtime.policy.cache;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ResourceResult.Keep;
import org.jspecify.annotations.Nullable;

/** Answers calls with what is kept, and lets one call at a time make what is not. */
final class KeepingInterceptor implements Interceptor {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final FeatureCache cache;
  private final Renewals renewals;
  private final boolean isPublic;

  /**
   * Whether a call has asked somebody, as others of this feature may then do: nobody waits for
   * theirs, which wait for a user.
   */
  private volatile boolean asks;

  KeepingInterceptor(FeatureCache cache, Renewals renewals) {
    this.cache = cache;
    this.renewals = renewals;
    this.isPublic = cache.policy().scope() == CacheScope.PUBLIC;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    CallSource source = call.source();
    // Changed arguments, answers that came along, and stand-ins belong to this call alone.
    if (CallSource.NONE.equals(source) || source.isContinuation() || call.cause() != null) {
      cache.counters().bypassed().increment();
      return next.handle(call);
    }
    CacheStore.Key key = cache.key(call);
    FeatureCache.Found found = cache.find(key, call.context().deadline());
    if (found == null) {
      return make(call, key, next);
    }
    if (found.isFresh()) {
      cache.counters().hits().increment();
    } else {
      cache.counters().stale().increment();
      renewals.begin(cache, call, key, next);
    }
    return told(found.outcome(), found.freshNanos());
  }

  private Outcome make(Call call, CacheStore.Key key, Handler next) throws Exception {
    while (true) {
      Flight mine = cache.flight(call);
      Flight other = cache.begin(key, mine);
      if (other == null) {
        return lead(call, key, mine, next);
      }
      if (asks) {
        cache.counters().misses().increment();
        return next.handle(call);
      }
      Outcome shared = other.await(call.context().deadline(), cache.ticker());
      if (shared != null) {
        cache.counters().coalesced().increment();
        return shared;
      }
      // It failed, or was its caller's own affair: the next one makes it.
    }
  }

  private Outcome lead(Call call, CacheStore.Key key, Flight flight, Handler next)
      throws Exception {
    Outcome shared = null;
    try {
      // Another call may have ended between the look and the flight. Not for those who wait: what
      // was there may be evicted before they came, and they look for themselves.
      FeatureCache.Found found = cache.find(key, call.context().deadline());
      if (found != null && found.isFresh()) {
        cache.counters().coalesced().increment();
        return told(found.outcome(), found.freshNanos());
      }
      cache.counters().misses().increment();
      long begun = cache.ticker().nanoTime();
      Outcome outcome = next.handle(call);
      cache.counters().loadNanos().add(cache.ticker().nanoTime() - begun);
      if (call.context().hasAsked()) {
        asks = true;
      }
      Outcome.Success result = keepable(outcome, call.context());
      if (result == null) {
        return outcome;
      }
      boolean kept = cache.keep(key, flight, result, call.context().deadline());
      shared = told(result, kept ? cache.policy().ttl().toNanos() : 0);
      return shared;
    } finally {
      cache.end(key, flight, shared);
    }
  }

  /** The result if it is good for others: complete, and made without asking anybody. */
  static Outcome.@Nullable Success keepable(Outcome outcome, CallContext context) {
    return context.hasAsked() || context.isCancelled() || context.deadline().isOver()
        ? null
        : StoredResult.keepable(outcome);
  }

  /** Tells clients how long they may keep a resource. */
  private Outcome told(Outcome.Success outcome, long freshNanos) {
    return outcome instanceof ResourceResult resource && freshNanos >= NANOS_PER_MILLI
        ? new ResourceResult(
            resource.contents(), resource.meta(), new Keep(freshNanos / NANOS_PER_MILLI, isPublic))
        : outcome;
  }
}
