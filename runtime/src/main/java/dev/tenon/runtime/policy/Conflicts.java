package dev.tenon.runtime.policy;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
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
    Duration limit = callTimeout;
    for (Policy policy : policies) {
      if (policy instanceof TimeoutPolicy timeout) {
        limit = timeout.limit();
      }
    }
    List<String> found = new ArrayList<>();
    if (limit == null) {
      return found;
    }
    boolean isOwnLimit = has(own, TimeoutPolicy.class);
    for (Policy policy : policies) {
      if (isOwnLimit && !has(own, policy.getClass())) {
        continue; // The server's, which could not be mended here, and is cut short by the deadline.
      }
      Duration time = null;
      String what = "";
      if (policy instanceof RetryPolicy retry) {
        time = longestWaits(retry);
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

  private static boolean has(List<Policy> policies, Class<? extends Policy> type) {
    for (Policy policy : policies) {
      if (type.isInstance(policy)) {
        return true;
      }
    }
    return false;
  }

  /** How long the waits between attempts are together at most. */
  static Duration longestWaits(RetryPolicy retry) {
    Duration sum = Duration.ZERO;
    // A decorrelated wait is up to three times the one before, the first of them as well.
    boolean triples = retry.jitter() == Jitter.DECORRELATED;
    Duration wait = triples ? retry.delay().multipliedBy(3) : retry.delay();
    for (int attempt = 1; attempt < retry.maxAttempts(); attempt++) {
      if (retry.backoff() == Backoff.IMMEDIATE) {
        return Duration.ZERO;
      }
      sum = sum.plus(wait.compareTo(retry.maxDelay()) < 0 ? wait : retry.maxDelay());
      if (wait.compareTo(retry.maxDelay()) < 0) {
        wait = triples ? wait.multipliedBy(3) : next(retry, wait);
      }
    }
    return sum;
  }

  private static Duration next(RetryPolicy retry, Duration wait) {
    return retry.backoff() == Backoff.EXPONENTIAL ? wait.multipliedBy(2) : wait.plus(retry.delay());
  }
}
