package dev.tenon.runtime.policy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.breaker.BreakerInterceptor;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one order in which policies act, with the reason beside each line. It is not configurable:
 * most faults of such layers are an order that somebody chose. Guarded by whoever builds chains.
 */
final class PolicyOrder {
  private final List<Interceptor> interceptors;
  private final PolicyRooms rooms;

  /**
   * The order for one server.
   *
   * @param interceptors of the whole server, around each attempt, the first outermost
   */
  PolicyOrder(List<Interceptor> interceptors, PolicyRooms rooms) {
    this.interceptors = List.copyOf(interceptors);
    this.rooms = rooms;
  }

  /** What turns calls away before their arguments are read. */
  Admission admission(Served served, List<Policy> policies) {
    // Health: who is sent away by it has used up nothing.
    Admission health = rooms.health(served);
    // Rate limits: all that hold, those of the server included; hits of a cache count as well.
    Admission limits = rooms.limits(served, all(policies, RateLimitPolicy.class));
    // Audit: who is turned away here stands in the log as well.
    return rooms.audited(served, policies, health == null ? limits : new Both(health, limits));
  }

  /** One after the other; who is turned away by the first is not seen by the second. */
  private record Both(Admission first, Admission second) implements Admission {
    @Override
    public Outcome.@Nullable Failure admit(CallContext context) {
      Outcome.Failure failure = first.admit(context);
      return failure == null ? second.admit(context) : failure;
    }
  }

  /** From the method outwards. */
  Handler handler(Served served, List<Policy> policies, long timeoutNanos) {
    List<Interceptor> attempt = new ArrayList<>(interceptors);
    attempt.addAll(intercepted(served, policies, Slot.ATTEMPT));
    // Users' own, around each attempt: they see what the method sees.
    Handler handler = Interceptor.compose(attempt, served.method().own());
    if (!policies.isEmpty()) {
      IdempotencyPolicy key = find(policies, IdempotencyPolicy.class);
      // Retry: within what the breaker permits, and in the place that the bulkhead gave.
      handler = around(rooms.retry(served, find(policies, RetryPolicy.class), key), handler);
      // Circuit breaker: an open one uses no place, and sees how all attempts together ended.
      BreakerInterceptor breaker =
          rooms.breaker(served, find(policies, CircuitBreakerPolicy.class));
      handler = around(breaker, handler);
      // Bulkhead: whatever needs no work needs no place either.
      Interceptor bulkhead = rooms.bulkhead(served, find(policies, BulkheadPolicy.class));
      handler = around(bulkhead, handler);
      if (breaker != null && bulkhead != null) {
        // An open breaker answers at once: nobody waits for a place in vain.
        handler = around(breaker.early(), handler);
      }
      // Idempotency key: a repeated wish is answered without a place in the queue.
      handler = around(rooms.idempotency(served, key), handler);
      // Cache: hits never wait; evictions follow a success.
      CachedPolicy cached = find(policies, CachedPolicy.class);
      handler = around(rooms.keeping(served, cached, timeoutNanos, policies), handler);
      handler = around(rooms.evicting(all(policies, EvictsPolicy.class)), handler);
      // Fallback: outside the cache, so that what stands in for a result is never kept.
      handler = around(rooms.fallback(served, find(policies, FallbackPolicy.class)), handler);
      // Users' own, around everything: they see each call once, and answers from the cache too.
      handler = Interceptor.compose(intercepted(served, policies, Slot.CALL), handler);
      // Budget: the cache keeps the whole value, and what users' own add is cut too.
      AccessPolicy access = find(policies, AccessPolicy.class);
      handler = around(rooms.results(served, find(policies, BudgetPolicy.class), access), handler);
    }
    // Conversation: what is counted is what is sent.
    return around(rooms.conversations(served), handler);
  }

  /** What is around the handler, and around questions that are asked before it; outermost first. */
  List<Interceptor> guards(Served served, List<Policy> policies) {
    List<Interceptor> guards = new ArrayList<>(0);
    // Audit: before anything else begins, and when all has ended; refusals of rules and answers of
    // the cache too.
    Interceptor audit = rooms.audit(served, policies);
    if (audit != null) {
      guards.add(audit);
    }
    // Rules: who may not have an answer costs nothing, and gets none that others made.
    Interceptor rules = rooms.rules(served, all(policies, RulePolicy.class));
    if (rules != null) {
      guards.add(rules);
    }
    return guards;
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

  private static <P extends Policy> List<P> all(List<Policy> policies, Class<P> type) {
    List<P> found = new ArrayList<>(0);
    for (Policy policy : policies) {
      if (type.isInstance(policy)) {
        found.add(type.cast(policy));
      }
    }
    return found;
  }

  static <P extends Policy> @Nullable P find(List<Policy> policies, Class<P> type) {
    for (Policy policy : policies) {
      if (type.isInstance(policy)) {
        return type.cast(policy);
      }
    }
    return null;
  }
}
