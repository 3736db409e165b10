package dev.tenon.runtime.policy.cache;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Knob;
import dev.tenon.runtime.call.Policy;
import java.time.Duration;
import java.util.List;

/**
 * How results are kept ({@code @Cached}).
 *
 * @param ttl how long a result may be used
 * @param key the arguments that it depends on; empty for all
 * @param scope who shares results
 * @param maxEntries how many are kept at most, 1 to 10000000
 * @param maxEntryBytes the largest that is kept, in bytes, 1 to 1073741824
 * @param staleFor for how long after its time a result is used while a new one is made; zero for
 *     not at all
 */
public record CachedPolicy(
    Duration ttl,
    List<String> key,
    CacheScope scope,
    int maxEntries,
    int maxEntryBytes,
    Duration staleFor)
    implements Policy {
  /** Checks the numbers and copies the key. */
  public CachedPolicy {
    key = List.copyOf(key);
    knobs(ttl, maxEntries, maxEntryBytes, staleFor).forEach(Knob::check);
  }

  private static List<Knob> knobs(
      Duration ttl, int maxEntries, int maxEntryBytes, Duration staleFor) {
    return List.of(
        Knob.time("ttl", ttl),
        Knob.number("max-entries", maxEntries, 1, 10_000_000),
        Knob.number("max-entry-bytes", maxEntryBytes, 1, 1 << 30),
        Knob.timeOrZero("stale-while-revalidate", staleFor));
  }

  @Override
  public String settingName() {
    return "cached";
  }

  @Override
  public List<Knob> knobs() {
    return knobs(ttl, maxEntries, maxEntryBytes, staleFor);
  }

  @Override
  public Policy with(String knob, Object value) {
    return switch (knob) {
      case "ttl" -> with((Duration) value, maxEntries, maxEntryBytes, staleFor);
      case "max-entries" -> with(ttl, Math.toIntExact((long) value), maxEntryBytes, staleFor);
      case "max-entry-bytes" -> with(ttl, maxEntries, Math.toIntExact((long) value), staleFor);
      case "stale-while-revalidate" -> with(ttl, maxEntries, maxEntryBytes, (Duration) value);
      default -> Policy.super.with(knob, value);
    };
  }

  private CachedPolicy with(Duration time, int entries, int bytes, Duration stale) {
    return new CachedPolicy(time, key, scope, entries, bytes, stale);
  }
}
