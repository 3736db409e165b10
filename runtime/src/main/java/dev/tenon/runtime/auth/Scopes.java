package dev.tenon.runtime.auth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes (RFC 6749, section 3.3) that a server declares, and which of them cover others.
 * Immutable.
 *
 * @param names all that are declared, in the order of their declaration
 * @param includes what a scope covers directly; one that covers nothing is not in it
 */
public record Scopes(List<String> names, Map<String, Set<String>> includes) {
  /** Of a server that declares none. */
  public static final Scopes NONE = new Scopes(List.of(), Map.of());

  /** Copies all of it. */
  public Scopes {
    names = List.copyOf(names);
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> broad : includes.entrySet()) {
      if (!broad.getValue().isEmpty()) {
        copy.put(broad.getKey(), Set.copyOf(broad.getValue()));
      }
    }
    includes = Map.copyOf(copy);
  }

  /**
   * The granted scopes and all that they cover, directly or through others. What the server does
   * not declare is kept: it does no harm, and rules of one's own may know it.
   */
  public Set<String> closure(Set<String> granted) {
    if (Collections.disjoint(includes.keySet(), granted)) {
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
    return Set.copyOf(all);
  }

  /** The scopes to begin with: those that cover no others. */
  public List<String> least() {
    List<String> least = new ArrayList<>();
    for (String name : names) {
      if (!includes.containsKey(name)) {
        least.add(name);
      }
    }
    return List.copyOf(least);
  }
}
