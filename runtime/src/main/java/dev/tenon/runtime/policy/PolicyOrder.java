package dev.tenon.runtime.policy;

import dev.tenon.policy.Slot;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.Chain;
import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one order in which policies act, with the reason beside each line. It is not configurable:
 * most faults of such layers are an order that somebody chose. Thread-safe.
 */
public final class PolicyOrder implements ChainBuilder {
  private final PolicyParts parts;
  private final ConcurrentHashMap<Served, Chain> built = new ConcurrentHashMap<>();

  /** Nothing is built yet. */
  public PolicyOrder(PolicyParts parts) {
    this.parts = parts;
  }

  @Override
  public Chain chain(Served served) {
    // The same feature keeps its chain, and with it all that its policies have learnt.
    Chain known = built.get(served);
    if (known == null) {
      known = build(served, Effective.of(served, parts.policies()));
      built.put(served, known);
    }
    return known;
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
    List<Interceptor> inner = new ArrayList<>(0);
    // Users' own, around each attempt: they see what the method sees.
    inner.addAll(0, intercepted(policies, Slot.ATTEMPT));
    inner.addAll(0, parts.interceptors());
    Handler handler = Interceptor.compose(inner, served.method().own());
    // Users' own, around everything: they see each call once, and answers from the cache too.
    return Interceptor.compose(intercepted(policies, Slot.CALL), handler);
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
