package dev.tenon.processor.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proves that the engine of Java, which tries one way after the other, has few ways to try.
 *
 * <p>A way through an expression is the places of the characters it went by. For every text there
 * is, all ways that are alive after its first characters are counted: the counts at all places are
 * one state, from each state each character leads to a next one, and all states are looked at. When
 * no state has more than {@value #MAX_WAYS} ways, the engine takes at most so many steps for each
 * character, whatever the text is; so the time is in proportion to its length.
 */
final class Paths {
  /** How many ways may be alive at once. */
  private static final int MAX_WAYS = 64;

  /** How many states are looked at before an expression counts as too large. */
  private static final int MAX_STATES = 20_000;

  private final Automaton automaton;
  private final Set<Map<Integer, Integer>> seen = new HashSet<>();
  private final Deque<Map<Integer, Integer>> waiting = new ArrayDeque<>();

  private Paths(Automaton automaton) {
    this.automaton = automaton;
  }

  /** Throws a {@link Refusal} for an expression that cannot be proved to be fast. */
  static void check(Node node) {
    new Paths(Automaton.of(node)).walk();
  }

  private void walk() {
    visit(automaton.first());
    while (!waiting.isEmpty()) {
      Map<Integer, Integer> state = waiting.remove();
      for (Map<Integer, Integer> next : nextStates(state)) {
        visit(next);
      }
    }
  }

  /** The places where the next character may be, with the number of ways that lead there. */
  private void visit(Map<Integer, Integer> state) {
    long ways = state.values().stream().mapToLong(Integer::longValue).sum();
    if (ways > MAX_WAYS) {
      throw tooManyWays(state);
    }
    if (seen.add(state)) {
      waiting.add(state);
    }
    if (seen.size() > MAX_STATES) {
      throw Refusal.slow(
          "it is too large to be proved fast", "Make it simpler, and bound the length with @Size.");
    }
  }

  /** The states behind each character that makes a difference here. */
  private List<Map<Integer, Integer>> nextStates(Map<Integer, Integer> state) {
    Set<Integer> representatives = new TreeSet<>(Set.of(0));
    for (int place : state.keySet()) {
      for (CharSet.Range range : automaton.set(place).ranges()) {
        representatives.add(range.first());
        representatives.add(range.last() + 1);
      }
    }
    Set<List<Integer>> matchings = new LinkedHashSet<>();
    for (int c : representatives) {
      matchings.add(
          state.keySet().stream().filter(place -> automaton.set(place).contains(c)).toList());
    }
    List<Map<Integer, Integer>> next = new ArrayList<>();
    for (List<Integer> matching : matchings) {
      next.add(behind(state, matching));
    }
    return next;
  }

  private Map<Integer, Integer> behind(Map<Integer, Integer> state, List<Integer> matching) {
    Map<Integer, Integer> next = new TreeMap<>();
    for (int place : matching) {
      int ways = state.getOrDefault(place, 0);
      automaton
          .follow(place)
          .forEach((follower, edges) ->
              next.merge(follower, ways * edges, (a, b) -> Math.min(a + b, MAX_WAYS + 1)));
    }
    return next;
  }

  private Refusal tooManyWays(Map<Integer, Integer> state) {
    int busiest = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : state.entrySet()) {
      if (entry.getValue() > most && !automaton.source(entry.getKey()).isEmpty()) {
        busiest = entry.getKey();
        most = entry.getValue();
      }
    }
    String part = busiest < 0 ? "" : automaton.source(busiest);
    return Refusal.slow(
        part.isEmpty()
            ? "some texts can be matched in very many ways"
            : "its part " + part + " can match the same characters as a part beside or around it",
        "Let parts that follow each other begin with different characters, as in"
            + " [^=]*=.* instead of .*=.*, and repeat nothing that is repeated.");
  }
}
