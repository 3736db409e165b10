package dev.tenon.runtime.observe;

import dev.tenon.runtime.call.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a server counts and measures of its work. Names and attributes are those of declared
 * features, never of what clients send, so there are as many as the server has policies.
 * Thread-safe.
 */
public final class Measurements {
  private final ConcurrentHashMap<Key, LongSupplier> values = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Key, Counter> counters = new ConcurrentHashMap<>();

  /** The feature is null for what belongs to none. */
  private record Key(String name, @Nullable Feature feature, Map<String, String> attributes) {}

  /** Nothing is counted yet. */
  public Measurements() {}

  /**
   * The counter of that name for a feature; the same one each time.
   *
   * @param attributes names and values by turns, besides that of the feature
   */
  public Counter counter(String name, Feature feature, String... attributes) {
    return counter(key(name, feature, attributes));
  }

  /** The same for what belongs to no single feature. */
  public Counter counter(String name, String... attributes) {
    return counter(key(name, null, attributes));
  }

  private Counter counter(Key key) {
    return counters.computeIfAbsent(
        key,
        unknown -> {
          Counter counter = new Counter();
          values.put(unknown, counter::value);
          return counter;
        });
  }

  /** Measures {@code value} whenever somebody asks; takes the place of an older one. */
  public void gauge(String name, Feature feature, LongSupplier value, String... attributes) {
    values.put(key(name, feature, attributes), value);
  }

  /** The same for what belongs to no single feature. */
  public void gauge(String name, LongSupplier value, String... attributes) {
    values.put(key(name, null, attributes), value);
  }

  /** Forgets what belongs to features that are not among {@code kept}, which are gone. */
  public void keep(Set<Feature> kept) {
    counters.keySet().removeIf(key -> key.feature() != null && !kept.contains(key.feature()));
    values.keySet().removeIf(key -> key.feature() != null && !kept.contains(key.feature()));
  }

  /** Everything, by name and attributes. */
  public List<Measurement> all() {
    List<Measurement> all = new ArrayList<>();
    values.forEach(
        (key, value) -> all.add(new Measurement(key.name(), key.attributes(), value.getAsLong())));
    all.sort((one, other) -> {
      int byName = one.name().compareTo(other.name());
      return byName != 0
          ? byName
          : one.attributes().toString().compareTo(other.attributes().toString());
    });
    return Collections.unmodifiableList(all);
  }

  private static Key key(String name, @Nullable Feature feature, String... attributes) {
    Map<String, String> named = new TreeMap<>();
    if (feature != null) {
      named.put(feature.kind().name().toLowerCase(Locale.ROOT), feature.name());
    }
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      named.put(attributes[i], attributes[i + 1]);
    }
    return new Key(name, feature, Collections.unmodifiableMap(named));
  }
}
