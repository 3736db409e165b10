package dev.tenon.processor.validate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the URIs of two templates relate.
 *
 * @param both the shortest URI that both match, or null when there is none
 * @param onlyFirst whether the first matches a URI that the second does not
 * @param onlySecond whether the second matches a URI that the first does not
 */
record Overlap(@Nullable String both, boolean onlyFirst, boolean onlySecond) {
  /** Templates of any sense need a few hundred; beyond, nothing is said. */
  private static final int MAX_STATES = 20_000;

  private record Pair(BitSet first, BitSet second) {}

  private record Reached(Pair pair, String uri) {}

  static Overlap of(UriLanguage first, UriLanguage second) {
    Set<Integer> alphabet = new HashSet<>();
    (first.alphabet() + second.alphabet()).chars().forEach(alphabet::add);
    Deque<Reached> waiting = new ArrayDeque<>();
    Set<Pair> seen = new HashSet<>();
    waiting.add(new Reached(new Pair(first.start(), second.start()), ""));
    String both = null;
    boolean onlyFirst = false;
    boolean onlySecond = false;
    while (!waiting.isEmpty() && seen.size() < MAX_STATES) {
      Reached reached = waiting.remove();
      Pair pair = reached.pair();
      if (pair.first().isEmpty() || pair.second().isEmpty() || !seen.add(pair)) {
        // From every state a template's end can be reached.
        onlyFirst |= pair.second().isEmpty() && !pair.first().isEmpty();
        onlySecond |= pair.first().isEmpty() && !pair.second().isEmpty();
        continue;
      }
      boolean isFirst = first.accepts(pair.first());
      boolean isSecond = second.accepts(pair.second());
      both = both == null && isFirst && isSecond ? reached.uri() : both;
      onlyFirst |= isFirst && !isSecond;
      onlySecond |= isSecond && !isFirst;
      for (int c : alphabet) {
        Pair next =
            new Pair(first.next(pair.first(), (char) c), second.next(pair.second(), (char) c));
        waiting.add(new Reached(next, reached.uri() + (char) c));
      }
    }
    return new Overlap(waiting.isEmpty() ? both : null, onlyFirst, onlySecond);
  }
}
