package dev.tenon.runtime.policy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.budget.Budgets;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
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

  /** Null until a feature has one. */
  private volatile @Nullable Budgets budgets;

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

  private Chain build(Served served, List<Policy> policies) {
    TimeoutPolicy timeout = find(policies, TimeoutPolicy.class);
    long nanos = (timeout == null ? parts.callTimeout() : timeout.limit()).toNanos();
    // A task is made for what takes long: only a time that was written for it ends it.
    long taskNanos = timeout == null ? Long.MAX_VALUE : timeout.limit().toNanos();
    return new Chain(admission(served, policies), handler(served, policies), nanos, taskNanos);
  }

  /** What turns calls away before their arguments are read. */
  private Admission admission(Served served, List<Policy> policies) {
    return Admission.OPEN;
  }

  /** From the method outwards. */
  private Handler handler(Served served, List<Policy> policies) {
    List<Interceptor> attempt = new ArrayList<>(parts.interceptors());
    attempt.addAll(intercepted(policies, Slot.ATTEMPT));
    // Users' own, around each attempt: they see what the method sees.
    Handler handler = Interceptor.compose(attempt, served.method().own());
    // Retry: within what the breaker permits, and in the place that the bulkhead gave.
    // Circuit breaker: an open one uses no place, and sees how all attempts together ended.
    // Bulkhead: whatever needs no work needs no place either.
    // Idempotency key: a repeated wish is answered without a place in the queue.
    // Cache: hits never wait; evictions follow a success.
    // Fallback: outside the cache, so that what stands in for a result is never kept.
    // Users' own, around everything: they see each call once, and answers from the cache too.
    handler = Interceptor.compose(intercepted(policies, Slot.CALL), handler);
    // Budget: the cache keeps the whole value, and what users' own add is cut too.
    BudgetPolicy budget = find(policies, BudgetPolicy.class);
    if (budget != null) {
      handler = around(budgets().ofResults(served, budget), handler);
    }
    // Conversation: what is counted is what is sent.
    if (parts.budgets().conversationBudget() > 0) {
      handler = around(budgets().ofConversations(served), handler);
    }
    return handler;
  }

  private static Handler around(@Nullable Interceptor interceptor, Handler handler) {
    return interceptor == null ? handler : new Interceptor.Link(interceptor, handler);
  }

  private Budgets budgets() {
    Budgets made = budgets;
    if (made == null) {
      made =
          new Budgets(
              parts.budgets(),
              parts.resultStore(),
              parts.secureRandom(),
              parts.ticker(),
              parts.measurements());
      budgets = made;
    }
    return made;
  }

  @Override
  public @Nullable KeptResults kept() {
    Budgets made = budgets;
    return made == null ? null : made.kept();
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

  private static <P extends Policy> @Nullable P find(List<Policy> policies, Class<P> type) {
    for (Policy policy : policies) {
      if (type.isInstance(policy)) {
        return type.cast(policy);
      }
    }
    return null;
  }
}
