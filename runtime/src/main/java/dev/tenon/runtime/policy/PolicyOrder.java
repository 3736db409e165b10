package dev.tenon.runtime.policy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.bulkhead.Bulkheads;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyInterceptors;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryInterceptors;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  private @Nullable RetryInterceptors retries;
  private @Nullable Bulkheads bulkheads;
  private @Nullable IdempotencyInterceptors wishes;

  /** These are guarded by {@link #building}. */
  private final PolicySettings settings;

  private final List<String> problems = new ArrayList<>(0);
  private final List<Policy> ofServer;
  private boolean starting = true;

  /** Nothing is built yet. */
  public PolicyOrder(PolicyParts parts) {
    this.parts = parts;
    this.settings = new PolicySettings(parts.settings());
    this.ofServer =
        settings.isEmpty() ? parts.policies() : settings.ofServer(parts.policies(), problems);
  }

  @Override
  public Chain chain(Served served) {
    // The same feature keeps its chain, and with it all that its policies have learnt.
    building.lock();
    try {
      Chain known = built.get(served);
      if (known == null) {
        known = bound(served);
        built.put(served, known);
      }
      return known;
    } finally {
      building.unlock();
    }
  }

  /**
   * Says that the server has built the chains of all that it was compiled with.
   *
   * @throws SettingsException if settings name what it does not have, or contradict its policies
   */
  public void started() {
    building.lock();
    try {
      starting = false;
      settings.unused(problems);
      if (!problems.isEmpty()) {
        throw new SettingsException(problems);
      }
    } finally {
      building.unlock();
    }
  }

  private Chain bound(Served served) {
    List<String> found = new ArrayList<>(0);
    List<Policy> policies = Effective.of(served, ofServer);
    if (!settings.isEmpty()) {
      policies = settings.applied(served.feature(), served.name(), policies, found);
    }
    if (!policies.isEmpty()) {
      String label =
          served.feature().kind().name().toLowerCase(Locale.ROOT) + " \"" + served.name() + '"';
      found.addAll(
          Conflicts.of(label, policies, parts.callTimeoutIsSet() ? parts.callTimeout() : null));
    }
    if (found.isEmpty()) {
      return build(served, policies);
    }
    if (starting) {
      problems.addAll(found);
      return Chain.of(served.method().own());
    }
    // What came later must not take the others down: its calls fail, and the log says why.
    String reasons = String.join("; ", found);
    return Chain.of(call -> {
      throw new IllegalStateException(reasons);
    });
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
    handler = around(retry(served, policies), handler);
    // Circuit breaker: an open one uses no place, and sees how all attempts together ended.
    // Bulkhead: whatever needs no work needs no place either.
    handler = around(bulkhead(served, policies), handler);
    // Idempotency key: a repeated wish is answered without a place in the queue.
    handler = around(idempotency(served, policies), handler);
    // Cache: hits never wait; evictions follow a success.
    // Fallback: outside the cache, so that what stands in for a result is never kept.
    // Users' own, around everything: they see each call once, and answers from the cache too.
    handler = Interceptor.compose(intercepted(policies, Slot.CALL), handler);
    // Budget: the cache keeps the whole value, and what users' own add is cut too.
    return handler;
  }

  private @Nullable Interceptor retry(Served served, List<Policy> policies) {
    RetryPolicy policy = find(policies, RetryPolicy.class);
    if (policy == null) {
      return null;
    }
    if (retries == null) {
      retries = new RetryInterceptors(parts.ticker(), parts.random(), parts.measurements());
    }
    return retries.interceptor(
        served,
        policy,
        find(policies, IdempotencyPolicy.class),
        find(served.policies(), RetryPolicy.class) == null);
  }

  private @Nullable Interceptor bulkhead(Served served, List<Policy> policies) {
    BulkheadPolicy policy = find(policies, BulkheadPolicy.class);
    if (policy == null) {
      return null;
    }
    if (bulkheads == null) {
      bulkheads = new Bulkheads(parts.ticker(), parts.measurements());
    }
    return bulkheads.interceptor(
        served, policy, find(served.policies(), BulkheadPolicy.class) == null);
  }

  private @Nullable Interceptor idempotency(Served served, List<Policy> policies) {
    IdempotencyPolicy policy = find(policies, IdempotencyPolicy.class);
    if (policy == null) {
      return null;
    }
    if (wishes == null) {
      wishes =
          new IdempotencyInterceptors(
              parts.idempotencyStore(), parts.ticker(), parts.random(), parts.measurements());
    }
    return wishes.interceptor(served, policy);
  }

  private static Handler around(@Nullable Interceptor interceptor, Handler handler) {
    return interceptor == null ? handler : new Interceptor.Link(interceptor, handler);
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
