package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All bulkheads of a server. What it makes is thread-safe; it is itself for one thread at a time.
 */
public final class Bulkheads {
  /** The server's own, which has no name. */
  private static final String OF_SERVER = "";

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Ticker ticker;
  private final Measurements measurements;
  private final Map<String, Shared> named = new HashMap<>();

  /** One bulkhead, with the numbers of the first feature that has it. */
  private record Shared(
      Feature first, BulkheadPolicy policy, Places places, Set<Feature> features) {}

  /** There are none yet. */
  public Bulkheads(Ticker ticker, Measurements measurements) {
    this.ticker = ticker;
    this.measurements = measurements;
  }

  /**
   * What gives calls of a feature their places.
   *
   * @param ofServer whether the policy is the server's and not the feature's own
   * @throws IllegalArgumentException if another feature has a bulkhead of the same name with other
   *     numbers; names both
   */
  public Interceptor interceptor(Served served, BulkheadPolicy policy, boolean ofServer) {
    Feature feature = served.feature();
    Places places =
        policy.name().isEmpty() && !ofServer
            ? places(policy)
            : shared(policy.name().isEmpty() ? OF_SERVER : policy.name(), feature, policy).places();
    Member member = new Member(policy.priority());
    measurements.gauge("tenon.bulkhead.running", feature, () -> places.running(member));
    measurements.gauge("tenon.bulkhead.waiting", feature, () -> places.waiting(member));
    return new BulkheadInterceptor(
        places,
        member,
        new Refusals(feature, policy, measurements),
        policy.maxWait().toNanos(),
        ticker);
  }

  private static Places places(BulkheadPolicy policy) {
    // Those that may not wait at all need no line.
    int queue = policy.maxWait().isZero() ? 0 : policy.queue();
    long wait = policy.maxWait().toNanos();
    return new Places(policy.concurrency(), queue, wait == 0 ? SECOND : Math.min(wait, SECOND));
  }

  private Shared shared(String name, Feature feature, BulkheadPolicy policy) {
    Shared shared = named.get(name);
    if (shared != null && !sameNumbers(shared.policy(), policy)) {
      // A feature that was replaced may change what nobody else has.
      if (!shared.features().equals(Set.of(feature))) {
        throw new IllegalArgumentException(contradiction(name, shared, feature, policy));
      }
      shared = null;
    }
    if (shared == null) {
      shared = new Shared(feature, policy, places(policy), new HashSet<>());
      named.put(name, shared);
    }
    shared.features().add(feature);
    return shared;
  }

  private static boolean sameNumbers(BulkheadPolicy one, BulkheadPolicy other) {
    return one.concurrency() == other.concurrency()
        && one.queue() == other.queue()
        && one.maxWait().equals(other.maxWait());
  }

  private static String contradiction(
      String name, Shared shared, Feature feature, BulkheadPolicy policy) {
    return (name.isEmpty() ? "The bulkhead of the server" : "The bulkhead \"" + name + "\"")
        + " has "
        + numbers(shared.policy())
        + " at "
        + words(shared.first())
        + ", but "
        + numbers(policy)
        + " at "
        + words(feature)
        + "; those that share one must say the same.";
  }

  private static String numbers(BulkheadPolicy policy) {
    return "concurrency "
        + policy.concurrency()
        + ", queue "
        + policy.queue()
        + " and max-wait "
        + policy.maxWait();
  }

  private static String words(Feature feature) {
    return "the " + feature.kind().name().toLowerCase(Locale.ROOT) + " \"" + feature.name() + "\"";
  }
}
