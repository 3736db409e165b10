package dev.tenon.processor.collect.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What an attribute of a policy may be. The records of the runtime refuse the same values, but only
 * when a server starts.
 *
 * @param min its least value, a {@code Long} or a {@code Duration}
 * @param max its greatest value, of the same type
 */
record Bound(Object min, Object max) {
  /** The longest time that a policy can have. */
  static final Duration LONGEST = Duration.ofDays(365);

  private static final Bound TIME = new Bound(Duration.ofNanos(1), LONGEST);
  private static final Bound TIME_OR_ZERO = new Bound(Duration.ZERO, LONGEST);
  private static final long GIGABYTE = 1L << 30;

  /** The bounds by annotation and attribute. */
  private static final Map<String, Bound> ALL = all();

  private static Map<String, Bound> all() {
    Map<String, Bound> all = new HashMap<>();
    all.put("Timeout.value", TIME);
    all.put("RateLimit.permits", number(1, 1_000_000_000));
    all.put("RateLimit.per", TIME);
    all.put("RateLimit.burst", number(1, 1_000_000_000));
    all.put("Budget.tokens", number(16, 100_000_000));
    all.put("Budget.bytes", number(64, GIGABYTE));
    all.put("Budget.keepRest", TIME_OR_ZERO);
    all.put("Cached.ttl", TIME);
    all.put("Cached.maxEntries", number(1, 10_000_000));
    all.put("Cached.maxEntryBytes", number(1, GIGABYTE));
    all.put("Cached.staleWhileRevalidate", TIME_OR_ZERO);
    all.put("IdempotencyKey.ttl", TIME);
    all.put("IdempotencyKey.maxEntries", number(1, 1_000_000));
    all.put("Bulkhead.concurrency", number(1, 1_000_000));
    all.put("Bulkhead.queue", number(0, 1_000_000));
    all.put("Bulkhead.maxWait", TIME_OR_ZERO);
    all.put("CircuitBreaker.failureRate", number(1, 100));
    all.put("CircuitBreaker.slowCall", TIME_OR_ZERO);
    all.put("CircuitBreaker.slowRate", number(1, 100));
    all.put("CircuitBreaker.window", number(1, 100_000));
    all.put("CircuitBreaker.minCalls", number(1, 100_000));
    all.put("CircuitBreaker.open", TIME);
    all.put("CircuitBreaker.halfOpen", number(1, 1_000));
    all.put("Retry.maxAttempts", number(2, 100));
    all.put("Retry.delay", TIME);
    all.put("Retry.maxDelay", TIME);
    all.put("Retry.budgetPercent", number(1, 1_000));
    all.put("HealthCheck.every", new Bound(Duration.ofMillis(100), LONGEST));
    all.put("HealthCheck.timeout", TIME);
    all.put("HealthCheck.unhealthyAfter", number(1, 1_000));
    all.put("HealthCheck.healthyAfter", number(1, 1_000));
    return Map.copyOf(all);
  }

  private static Bound number(long min, long max) {
    return new Bound(min, max);
  }

  /** All bounds, by annotation and attribute with a full stop between them. */
  static Map<String, Bound> byAttribute() {
    return ALL;
  }

  /** The bounds of an attribute. */
  static Bound of(String annotation, String attribute) {
    Bound bound = ALL.get(annotation + '.' + attribute);
    if (bound == null) {
      throw new IllegalArgumentException(annotation + '.' + attribute + " has no bounds");
    }
    return bound;
  }

  boolean holds(long number) {
    return number >= (long) min && number <= (long) max;
  }

  boolean holds(Duration time) {
    return time.compareTo((Duration) min) >= 0 && time.compareTo((Duration) max) <= 0;
  }

  /** The bounds in words. */
  String words() {
    if (min instanceof Duration shortest) {
      String least =
          shortest.isZero()
              ? "zero or more"
              : shortest.toMillis() > 0
                  ? "at least " + shortest.toMillis() + " ms"
                  : "more than zero";
      return "a time of " + least + " and at most 365 days";
    }
    return "a number from " + min + " to " + max;
  }
}
