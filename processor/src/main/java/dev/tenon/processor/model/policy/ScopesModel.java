package dev.tenon.processor.model.policy;

import dev.tenon.processor.model.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes of a server.
 *
 * @param names those that it declares
 * @param includes what some of them cover, as each annotation says it
 */
public record ScopesModel(List<Word> names, List<Include> includes) {
  /**
   * A scope that covers others.
   *
   * @param origin where it stands
   * @param scope the broad scope
   * @param covered what it covers
   */
  public record Include(Origin origin, Word scope, List<Word> covered) {}

  /** Whether the server declares none. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** What each scope covers directly, in the order of the source; those that cover nothing lack. */
  public Map<String, Set<String>> covered() {
    Map<String, Set<String>> covered = new LinkedHashMap<>();
    for (Include include : includes) {
      covered
          .computeIfAbsent(include.scope().text(), scope -> new LinkedHashSet<>())
          .addAll(Word.texts(include.covered()));
    }
    return covered;
  }

  /** What {@code scope} covers, however indirectly; itself only when it covers itself. */
  public Set<String> coveredBy(String scope) {
    Map<String, Set<String>> direct = covered();
    Set<String> all = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(direct.getOrDefault(scope, Set.of()));
    while (!waiting.isEmpty()) {
      String next = waiting.remove();
      if (all.add(next)) {
        waiting.addAll(direct.getOrDefault(next, Set.of()));
      }
    }
    return all;
  }

  /** A way from {@code scope} back to it, through what covers what; without its end. */
  public List<String> way(String scope) {
    Map<String, Set<String>> direct = covered();
    List<String> way = new ArrayList<>(List.of(scope));
    Set<String> passed = new LinkedHashSet<>(way);
    String at = scope;
    while (!direct.getOrDefault(at, Set.of()).contains(scope)) {
      String next = null;
      for (String covered : direct.getOrDefault(at, Set.of())) {
        if (!passed.contains(covered) && coveredBy(covered).contains(scope)) {
          next = covered;
          break;
        }
      }
      if (next == null) {
        return way;
      }
      way.add(next);
      passed.add(next);
      at = next;
    }
    return way;
  }

  /** The names without repetition. */
  public List<String> distinct() {
    return new ArrayList<>(new LinkedHashSet<>(Word.texts(names)));
  }
}
