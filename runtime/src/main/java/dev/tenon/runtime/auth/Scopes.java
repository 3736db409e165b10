package dev.tenon.runtime.auth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes of a server, and which of them cover others. Immutable.
 *
 * @param names all that are declared, in the order of their declaration
 * @param includes what each scope covers besides itself, also through others; a scope that covers
 *     nothing is left out
 */
public record Scopes(List<String> names, Map<String, Set<String>> includes) {
  /** Of a server that declares none. */
  public static final Scopes NONE = new Scopes(List.of(), Map.of());

  /**
   * Copies both, and follows the includes to their ends.
   *
   * @param includes what each scope covers directly, or all that it covers
   */
  public Scopes {
    names = List.copyOf(names);
    Map<String, Set<String>> covered = new LinkedHashMap<>();
    for (String name : includes.keySet()) {
      Set<String> all = follow(name, includes);
      if (!all.isEmpty()) {
        covered.put(name, Set.copyOf(all));
      }
    }
    includes = Map.copyOf(covered);
  }

  private static Set<String> follow(String from, Map<String, Set<String>> includes) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(includes.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String scope = open.pop();
      if (!scope.equals(from) && found.add(scope)) {
        open.addAll(includes.getOrDefault(scope, Set.of()));
      }
    }
    return found;
  }

  /**
   * All that {@code granted} covers. What the server does not declare is kept: it does no harm, and
   * rules of one's own may know it.
   */
  public Set<String> closure(Set<String> granted) {
    Set<String> all = null;
    for (String scope : granted) {
      Set<String> covered = includes.get(scope);
      if (covered != null) {
        all = all == null ? new HashSet<>(granted) : all;
        all.addAll(covered);
      }
    }
    return all == null ? granted : Set.copyOf(all);
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
