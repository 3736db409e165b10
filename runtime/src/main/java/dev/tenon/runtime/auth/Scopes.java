package dev.tenon.runtime.auth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes (RFC 6749, section 3.3) that a server declares, and what each covers. Immutable.
 *
 * @param names the declared scopes, in the order of the source
 * @param includes what a scope covers directly, by its name; a scope that covers nothing is not in
 *     it
 */
public record Scopes(List<String> names, Map<String, Set<String>> includes) {
  /** A server without scopes. */
  public static final Scopes NONE = new Scopes(List.of(), Map.of());

  /** Copies the list, the map and its sets. */
  public Scopes {
    names = List.copyOf(names);
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> entry : includes.entrySet()) {
      copy.put(entry.getKey(), Set.copyOf(entry.getValue()));
    }
    includes = Map.copyOf(copy);
  }

  /** {@code granted} and everything that they cover, however indirectly; unmodifiable. */
  public Set<String> closure(Set<String> granted) {
    if (includes.isEmpty()) {
      return Set.copyOf(granted);
    }
    Set<String> all = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(granted);
    while (!waiting.isEmpty()) {
      String scope = waiting.remove();
      if (all.add(scope)) {
        waiting.addAll(includes.getOrDefault(scope, Set.of()));
      }
    }
    return Set.copyOf(all);
  }
}
