package dev.tenon.runtime.policy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.Caches;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimits;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one order in which policies act, with the reason beside each line. It is not configurable:
 * most faults of such layers are an order that somebody chose. Thread-safe.
 */
public final class PolicyOrder implements ChainBuilder {
  private final PolicyParts parts;

  /** Guards everything that is made when it is first needed. */
  private final ReentrantLock building = new ReentrantLock();

  private final Map<Served, Chain> built = new HashMap<>();
  private final RateLimits limits;
  private @Nullable Caches caches;

  /** Nothing is built yet. */
  public PolicyOrder(PolicyParts parts) {
    this.parts = parts;
    PolicyStores stores = parts.stores();
    this.limits =
        new RateLimits(
            parts.ticker(),
            parts.measurements(),
            stores.limits(),
            stores.timeout(),
            stores.callsPerSecond(),
            stores.maxLimitedCallers());
  }

  @Override
  public Chain chain(Served served) {
    // The same feature keeps its chain, and with it all that its policies have learnt.
    building.lock();
    try {
      Chain known = built.get(served);
      if (known == null) {
        known = build(served, Effective.of(served, parts.policies()));
        built.put(served, known);
      }
      return known;
    } finally {
      building.unlock();
    }
  }

  private Chain build(Served served, List<Policy> policies) {
    TimeoutPolicy timeout = find(policies, TimeoutPolicy.class);
    long nanos = (timeout == null ? parts.callTimeout() : timeout.limit()).toNanos();
    // A task is made for what takes long: only a time that was written for it ends it.
    long taskNanos = timeout == null ? Long.MAX_VALUE : timeout.limit().toNanos();
    Handler handler = handler(served, policies, nanos);
    return new Chain(admission(served, policies), handler, nanos, taskNanos);
  }

  /** What turns calls away before their arguments are read. */
  private Admission admission(Served served, List<Policy> policies) {
    // Rate limits: all that hold, those of the server included; hits of a cache count as well.
    return limits.admission(served, all(policies, RateLimitPolicy.class));
  }

  /** From the method outwards. */
  private Handler handler(Served served, List<Policy> policies, long timeoutNanos) {
    List<Interceptor> attempt = new ArrayList<>(parts.interceptors());
    attempt.addAll(intercepted(policies, Slot.ATTEMPT));
    // Users' own, around each attempt: they see what the method sees.
    Handler handler = Interceptor.compose(attempt, served.method().own());
    // Retry: within what the breaker permits, and in the place that the bulkhead gave.
    // Circuit breaker: an open one uses no place, and sees how all attempts together ended.
    // Bulkhead: whatever needs no work needs no place either.
    // Idempotency key: a repeated wish is answered without a place in the queue.
    // Cache: hits never wait; evictions follow a success.
    CachedPolicy cached = find(policies, CachedPolicy.class);
    if (cached != null && Caches.canKeep(served)) {
      handler = link(caches().keeping(served, cached, timeoutNanos), handler);
    }
    List<EvictsPolicy> evicts = all(policies, EvictsPolicy.class);
    if (!evicts.isEmpty()) {
      handler = link(caches().evicting(evicts), handler);
    }
    // Fallback: outside the cache, so that what stands in for a result is never kept.
    // Users' own, around everything: they see each call once, and answers from the cache too.
    handler = Interceptor.compose(intercepted(policies, Slot.CALL), handler);
    // Budget: the cache keeps the whole value, and what users' own add is cut too.
    return handler;
  }

  /** What keeps results, made for the first feature that has something to do with it. */
  private Caches caches() {
    Caches made = caches;
    if (made == null) {
      PolicyStores stores = parts.stores();
      made =
          new Caches(
              parts.ticker(),
              parts.measurements(),
              parts.background(),
              stores.evictions(),
              stores.server() + "\n" + parts.digest(),
              stores.results(),
              stores.maxCachedBytes(),
              stores.timeout());
      caches = made;
    }
    return made;
  }

  private static Handler link(Interceptor interceptor, Handler next) {
    return Interceptor.compose(List.of(interceptor), next);
  }

  private static List<Interceptor> intercepted(List<Policy> policies, Slot slot) {
    List<Interceptor> found = new ArrayList<>(0);
    for (Policy policy : policies) {
      if (policy instanceof InterceptedPolicy intercepted && intercepted.slot() == slot) {
        found.add(intercepted.interceptor());
      }
    }
    return found;
  }

  private static <P extends Policy> List<P> all(List<Policy> policies, Class<P> type) {
    List<P> found = new ArrayList<>(0);
    for (Policy policy : policies) {
      if (type.isInstance(policy)) {
        found.add(type.cast(policy));
      }
    }
    return found;
  }

  private static <P extends Policy> @Nullable P find(List<Policy> policies, Class<P> type) {
    for (Policy policy : policies) {
      if (type.isInstance(policy)) {
        return type.cast(policy);
      }
    }
    return null;
  }
}
