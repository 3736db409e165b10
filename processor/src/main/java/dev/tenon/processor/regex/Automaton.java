package dev.tenon.processor.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places for characters in an expression, and which may follow which in how many ways. What is
 * repeated a number of times is there as often.
 */
final class Automaton {
  /** How many places an expression may have. */
  private static final int MAX_PLACES = 2_000;

  /** Counts need not be exact when they are far too high. */
  private static final int MANY = 1_000;

  private final List<CharSet> sets = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<Map<Integer, Integer>> follow = new ArrayList<>();
  private Map<Integer, Integer> first = Map.of();

  private Automaton() {}

  /** The places where a part may begin and end, and in how many ways it may be empty. */
  private record Fragment(Map<Integer, Integer> first, Map<Integer, Integer> last, int empty) {
    static final Fragment NOTHING = new Fragment(Map.of(), Map.of(), 1);
  }

  static Automaton of(Node node) {
    Automaton automaton = new Automaton();
    automaton.first = automaton.fragment(node, "").first;
    return automaton;
  }

  /** Where a text may begin. */
  Map<Integer, Integer> first() {
    return first;
  }

  CharSet set(int place) {
    return sets.get(place);
  }

  /** The innermost repetition around a place, or an empty text. */
  String source(int place) {
    return sources.get(place);
  }

  Map<Integer, Integer> follow(int place) {
    return follow.get(place);
  }

  private Fragment fragment(Node node, String repetition) {
    if (node instanceof Node.Chars chars) {
      return place(chars.set(), repetition);
    }
    if (node instanceof Node.Sequence sequence) {
      Fragment all = Fragment.NOTHING;
      for (Node part : sequence.parts()) {
        all = then(all, fragment(part, repetition));
      }
      return all;
    }
    if (node instanceof Node.Choice choice) {
      Fragment all = new Fragment(Map.of(), Map.of(), 0);
      for (Node option : choice.options()) {
        all = or(all, fragment(option, repetition));
      }
      return all;
    }
    return node instanceof Node.Repeat repeat ? repeat(repeat) : Fragment.NOTHING;
  }

  private Fragment place(CharSet set, String repetition) {
    if (sets.size() == MAX_PLACES) {
      throw Refusal.slow(
          "it is as long as " + MAX_PLACES + " characters when its repetitions are written out",
          "Bound the length with @Size instead.");
    }
    Map<Integer, Integer> itself = Map.of(sets.size(), 1);
    sets.add(set);
    sources.add(repetition);
    follow.add(new TreeMap<>());
    return new Fragment(itself, itself, 0);
  }

  private Fragment repeat(Node.Repeat repeat) {
    if (repeat.most() > 1 && repeat.body().min() == 0) {
      throw Refusal.slow(
          "its part " + repeat.source() + " repeats what may be empty",
          "Let what is repeated have at least one character.");
    }
    boolean isOpen = repeat.most() == Integer.MAX_VALUE;
    Fragment behind = isOpen ? open(repeat) : optional(repeat, repeat.most() - repeat.least());
    for (int i = 0; i < repeat.least(); i++) {
      behind = then(fragment(repeat.body(), repeat.source()), behind);
    }
    return behind;
  }

  private Fragment open(Node.Repeat repeat) {
    Fragment body = fragment(repeat.body(), repeat.source());
    link(body.last, body.first);
    return new Fragment(body.first, body.last, 1);
  }

  /** One within the other, since the engine goes on only where it has not stopped. */
  private Fragment optional(Node.Repeat repeat, int times) {
    Fragment all = Fragment.NOTHING;
    for (int i = 0; i < times; i++) {
      Fragment once = then(fragment(repeat.body(), repeat.source()), all);
      all = new Fragment(once.first, once.last, Math.min(once.empty + 1, MANY));
    }
    return all;
  }

  private Fragment then(Fragment a, Fragment b) {
    link(a.last, b.first);
    return new Fragment(
        sum(a.first, times(b.first, a.empty)),
        sum(b.last, times(a.last, b.empty)),
        Math.min(a.empty * b.empty, MANY));
  }

  private static Fragment or(Fragment a, Fragment b) {
    return new Fragment(
        sum(a.first, b.first), sum(a.last, b.last), Math.min(a.empty + b.empty, MANY));
  }

  private void link(Map<Integer, Integer> from, Map<Integer, Integer> to) {
    from.forEach((before, ways) ->
        to.forEach((behind, more) -> add(follow.get(before), behind, ways * more)));
  }

  private static Map<Integer, Integer> times(Map<Integer, Integer> places, int factor) {
    if (factor == 1 || places.isEmpty()) {
      return places;
    }
    Map<Integer, Integer> product = new TreeMap<>();
    if (factor > 0) {
      places.forEach((place, ways) -> add(product, place, ways * factor));
    }
    return product;
  }

  private static Map<Integer, Integer> sum(Map<Integer, Integer> a, Map<Integer, Integer> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Map<Integer, Integer> sum = new TreeMap<>(a);
    b.forEach((place, ways) -> add(sum, place, ways));
    return sum;
  }

  private static void add(Map<Integer, Integer> places, int place, int ways) {
    places.merge(place, Math.min(ways, MANY), (a, b) -> Math.min(a + b, MANY));
  }
}
