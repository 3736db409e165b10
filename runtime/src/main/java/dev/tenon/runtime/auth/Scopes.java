package dev.tenon.runtime.auth;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes of a server, and which of them cover others. Immutable.
 *
 * @param names those that are declared, in their order
 * @param includes what each broad scope covers itself
 */
public record Scopes(List<String> names, Map<String, Set<String>> includes) {
  /** A server that declares none. */
  public static final Scopes NONE = new Scopes(List.of(), Map.of());

  /** Copies all of it, in its order. */
  public Scopes {
    names = List.copyOf(names);
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> broad : includes.entrySet()) {
      copy.put(broad.getKey(), Collections.unmodifiableSet(new LinkedHashSet<>(broad.getValue())));
    }
    includes = Collections.unmodifiableMap(copy);
  }

  /** The granted scopes and all that they cover; what a covered scope covers is covered as well. */
  public Set<String> closure(Set<String> granted) {
    if (includes.isEmpty() || granted.isEmpty()) {
      return granted;
    }
    Set<String> all = new LinkedHashSet<>(granted);
    Deque<String> open = new ArrayDeque<>(granted);
    while (!open.isEmpty()) {
      for (String covered : includes.getOrDefault(open.remove(), Set.of())) {
        if (all.add(covered)) {
          open.add(covered);
        }
      }
    }
    return Collections.unmodifiableSet(all);
  }
}
