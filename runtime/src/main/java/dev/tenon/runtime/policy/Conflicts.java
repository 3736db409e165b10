package dev.tenon.runtime.policy;

import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Policies of one feature that leave one of them without effect. The compiler finds those that
 * stand in one place; these come of settings, or of a server and a feature compiled apart.
 */
final class Conflicts {
  private Conflicts() {}

  /**
   * A sentence for each.
   *
   * @param label what is served, such as {@code tool "search"}
   * @param own what the feature declares itself
   * @param policies what holds for it
   * @param callTimeout how long calls may take that have no timeout of their own, or null when
   *     nobody has set it
   */
  static List<String> of(
      String label, List<Policy> own, List<Policy> policies, @Nullable Duration callTimeout) {
    TimeoutPolicy timeout = PolicyOrder.find(policies, TimeoutPolicy.class);
    Duration limit = timeout == null ? callTimeout : timeout.limit();
    List<String> found = new ArrayList<>();
    if (limit == null) {
      return found;
    }
    boolean isOwnLimit = PolicyOrder.find(own, TimeoutPolicy.class) != null;
    for (Policy policy : policies) {
      if (isOwnLimit && PolicyOrder.find(own, policy.getClass()) == null) {
        continue; // The server's, which could not be mended here, and is cut short by the deadline.
      }
      Duration time = null;
      String what = "";
      if (policy instanceof RetryPolicy retry) {
        time = retry.longestWaits();
        what = "the waits between the attempts (retry)";
      } else if (policy instanceof BulkheadPolicy bulkhead && bulkhead.queue() > 0) {
        time = bulkhead.maxWait();
        what = "the longest wait for a place (bulkhead.max-wait)";
      } else if (policy instanceof CircuitBreakerPolicy breaker) {
        time = breaker.slowCall();
        what = "the time from which on a call is slow (circuit-breaker.slow-call)";
      }
      if (time != null && !time.isZero() && time.compareTo(limit) >= 0) {
        found.add(
            "the "
                + label
                + " has "
                + limit.toMillis()
                + " ms for a call, and "
                + what
                + " can be "
                + time.toMillis()
                + " ms: less than the timeout is needed");
      }
    }
    return found;
  }
}
