package dev.tenon.runtime.policy.breaker;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Counter;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The circuit breakers of one server. Not thread-safe; what it makes is. */
public final class CircuitBreakers {
  private final Ticker ticker;
  private final Measurements measurements;

  /** Those with a name, as long as a feature has them. */
  private final Map<Shared, Breaker> shared = new HashMap<>();

  /** A name and the numbers that belong to it. */
  private record Shared(
      String name,
      int failureRate,
      Duration slowCall,
      int slowRate,
      int window,
      int minCalls,
      Duration open,
      int halfOpen) {
    static Shared of(CircuitBreakerPolicy policy) {
      return new Shared(
          policy.name(),
          policy.failureRate(),
          policy.slowCall(),
          policy.slowRate(),
          policy.window(),
          policy.minCalls(),
          policy.open(),
          policy.halfOpen());
    }

    String numbers() {
      return "failure-rate "
          + failureRate
          + ", slow-call "
          + slowCall
          + ", slow-rate "
          + slowRate
          + ", window "
          + window
          + ", min-calls "
          + minCalls
          + ", open "
          + open
          + ", half-open "
          + halfOpen;
    }
  }

  /** None yet. */
  public CircuitBreakers(Ticker ticker, Measurements measurements) {
    this.ticker = ticker;
    this.measurements = measurements;
  }

  /** What lets the calls of {@code feature} through its breaker. */
  public BreakerInterceptor around(Feature feature, CircuitBreakerPolicy policy) {
    Breaker breaker;
    if (policy.name().isEmpty()) {
      breaker = new Breaker(policy, ticker, transitions(feature));
      measurements.gauge("tenon.breaker.state", feature, breaker::state);
    } else {
      breaker = shared.get(Shared.of(policy));
      if (breaker == null) {
        breaker = new Breaker(policy, ticker, transitions(policy.name()));
        shared.put(Shared.of(policy), breaker);
      }
      measurements.gauge("tenon.breaker.state", breaker::state, "breaker", policy.name());
    }
    return new BreakerInterceptor(breaker, policy, feature, ticker, calls(feature));
  }

  private BreakerInterceptor.Calls calls(Feature feature) {
    return new BreakerInterceptor.Calls(
        measurements.counter("tenon.breaker.calls", feature, "result", "success"),
        measurements.counter("tenon.breaker.calls", feature, "result", "failure"),
        measurements.counter("tenon.breaker.calls", feature, "result", "ignored"),
        measurements.counter("tenon.breaker.calls", feature, "result", "refused"),
        measurements.counter("tenon.breaker.slow-calls", feature));
  }

  private Breaker.Transitions transitions(Feature feature) {
    return transitions(
        measurements.counter("tenon.breaker.transitions", feature, "to", "closed"),
        measurements.counter("tenon.breaker.transitions", feature, "to", "open"),
        measurements.counter("tenon.breaker.transitions", feature, "to", "half-open"));
  }

  private Breaker.Transitions transitions(String name) {
    return transitions(
        measurements.counter("tenon.breaker.transitions", "breaker", name, "to", "closed"),
        measurements.counter("tenon.breaker.transitions", "breaker", name, "to", "open"),
        measurements.counter("tenon.breaker.transitions", "breaker", name, "to", "half-open"));
  }

  /** Counters in the order of the states. */
  private static Breaker.Transitions transitions(Counter... byState) {
    return state -> byState[state].increment();
  }

  /** Forgets the breakers with a name that none of {@code policies} has any more. */
  public void keep(Collection<CircuitBreakerPolicy> policies) {
    Set<Shared> kept = new HashSet<>();
    policies.forEach(policy -> kept.add(Shared.of(policy)));
    shared.keySet().retainAll(kept);
  }

  /** Finds names that do not mean the same everywhere. For one thread. */
  public static final class Names {
    private final Map<String, Use> uses = new HashMap<>();

    private record Use(Feature feature, Shared numbers) {}

    /** No names yet. */
    public Names() {}

    /**
     * Adds the breaker of a feature.
     *
     * @throws IllegalArgumentException if another feature has one of the same name with other
     *     numbers; names both
     */
    public void add(Feature feature, CircuitBreakerPolicy policy) {
      if (policy.name().isEmpty()) {
        return;
      }
      Shared numbers = Shared.of(policy);
      Use other = uses.putIfAbsent(policy.name(), new Use(feature, numbers));
      if (other != null && !other.numbers().equals(numbers)) {
        throw new IllegalArgumentException(
            "The "
                + other.feature().text()
                + " and the "
                + feature.text()
                + " share the circuit breaker \""
                + policy.name()
                + "\", but not its numbers: "
                + other.numbers().numbers()
                + " against "
                + numbers.numbers()
                + ". Give both the same numbers, or each a name of its own.");
      }
    }
  }
}
