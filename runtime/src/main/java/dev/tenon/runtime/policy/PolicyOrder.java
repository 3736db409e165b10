package dev.tenon.runtime.policy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.health.HealthChecks;
import dev.tenon.runtime.policy.breaker.BreakerInterceptor;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.breaker.CircuitBreakers;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.fallback.Fallbacks;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private @Nullable CircuitBreakers breakers;
  private @Nullable Fallbacks fallbacks;

  /** Nothing is built yet. */
  public PolicyOrder(PolicyParts parts) {
    this.parts = parts;
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

  @Override
  public void check(List<Served> offered) {
    building.lock();
    try {
      CircuitBreakers.Names names = null;
      for (Served served : offered) {
        Chain unused = chain(served);
        CircuitBreakerPolicy breaker = breaker(served);
        if (breaker != null) {
          names = names == null ? new CircuitBreakers.Names() : names;
          names.add(served.feature(), breaker);
        }
      }
    } finally {
      building.unlock();
    }
  }

  @Override
  public void keep(List<Served> offered) {
    building.lock();
    try {
      if (built.size() <= offered.size()) {
        return; // All are built by now, so there is nothing else.
      }
      built.keySet().retainAll(new HashSet<>(offered));
      Set<Feature> features = new HashSet<>();
      List<CircuitBreakerPolicy> used = new ArrayList<>();
      for (Served served : offered) {
        features.add(served.feature());
        CircuitBreakerPolicy breaker = breaker(served);
        if (breaker != null) {
          used.add(breaker);
        }
      }
      parts.measurements().keep(features);
      if (breakers != null) {
        breakers.keep(used);
      }
    } finally {
      building.unlock();
    }
  }

  private @Nullable CircuitBreakerPolicy breaker(Served served) {
    return find(Effective.of(served, parts.policies()), CircuitBreakerPolicy.class);
  }

  private Chain build(Served served, List<Policy> policies) {
    TimeoutPolicy timeout = find(policies, TimeoutPolicy.class);
    long nanos = (timeout == null ? parts.callTimeout() : timeout.limit()).toNanos();
    // A task is made for what takes long: only a time that was written for it ends it.
    long taskNanos = timeout == null ? Long.MAX_VALUE : timeout.limit().toNanos();
    return new Chain(admission(served, policies), handler(served, policies), nanos, taskNanos);
  }

  /** What turns calls away before their arguments are read. */
  @SuppressWarnings("UnusedVariable") // Limits read the policies.
  private Admission admission(Served served, List<Policy> policies) {
    // Health: who is sent away by it has used up nothing.
    HealthChecks checks = parts.health();
    Admission health = checks == null ? null : checks.admission(served.feature());
    return health == null ? Admission.OPEN : health;
  }

  /** From the method outwards. */
  private Handler handler(Served served, List<Policy> policies) {
    List<Interceptor> attempt = new ArrayList<>(parts.interceptors());
    attempt.addAll(intercepted(served, policies, Slot.ATTEMPT));
    // Users' own, around each attempt: they see what the method sees.
    Handler handler = Interceptor.compose(attempt, served.method().own());
    // Retry: within what the breaker permits, and in the place that the bulkhead gave.
    // Circuit breaker: an open one uses no place, and sees how all attempts together ended.
    CircuitBreakerPolicy breaking = find(policies, CircuitBreakerPolicy.class);
    BreakerInterceptor breaker =
        breaking == null ? null : breakers().around(served.feature(), breaking);
    handler = around(breaker, handler);
    // Bulkhead: whatever needs no work needs no place either.
    if (breaker != null && find(policies, BulkheadPolicy.class) != null) {
      // An open breaker answers at once: nobody waits for a place in vain.
      handler = around(breaker.early(), handler);
    }
    // Idempotency key: a repeated wish is answered without a place in the queue.
    // Cache: hits never wait; evictions follow a success.
    // Fallback: outside the cache, so that what stands in for a result is never kept.
    FallbackPolicy fallback = find(policies, FallbackPolicy.class);
    handler = around(fallback == null ? null : fallbacks().around(served, fallback), handler);
    // Users' own, around everything: they see each call once, and answers from the cache too.
    handler = Interceptor.compose(intercepted(served, policies, Slot.CALL), handler);
    // Budget: the cache keeps the whole value, and what users' own add is cut too.
    return handler;
  }

  private CircuitBreakers breakers() {
    CircuitBreakers known = breakers;
    if (known == null) {
      known = new CircuitBreakers(parts.ticker(), parts.measurements());
      breakers = known;
    }
    return known;
  }

  private Fallbacks fallbacks() {
    Fallbacks known = fallbacks;
    if (known == null) {
      known = new Fallbacks(parts.ticker(), parts.measurements());
      fallbacks = known;
    }
    return known;
  }

  private static Handler around(@Nullable Interceptor interceptor, Handler handler) {
    return interceptor == null ? handler : new Interceptor.Link(interceptor, handler);
  }

  private static List<Interceptor> intercepted(Served served, List<Policy> policies, Slot slot) {
    List<Interceptor> found = new ArrayList<>(0);
    for (Policy policy : policies) {
      if (policy instanceof InterceptedPolicy intercepted && intercepted.slot() == slot) {
        intercepted.refuseTwice(found, served.feature());
        found.add(intercepted.interceptor());
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
