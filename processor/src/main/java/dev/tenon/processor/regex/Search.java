package dev.tenon.processor.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is looked for in texts, as those of a JSON Schema are. One that does
 * not say that it begins where the text does is tried at each place anew, which takes time as well.
 */
public final class Search {
  private static final Node.Sequence EMPTY = new Node.Sequence(List.of());

  private Search() {}

  /** Why an expression must not be looked for; null when it is proved to be fast. */
  public static Expression.@Nullable Refused refused(String regexp) {
    if (Expression.read(regexp, List.of()) instanceof Expression.Refused refused) {
      return refused;
    }
    try {
      Node node = new ExpressionParser(regexp, Modes.of(List.of())).parse();
      if (!begins(node)) {
        Paths.check(new Node.Sequence(List.of(anything(), Anchors.strip(shortest(node)))));
      }
      return null;
    } catch (Refusal refusal) {
      return new Expression.Refused(
          Expression.Reason.SLOW,
          "it is looked for anew at each place of a text",
          "Begin it with ^, or let it begin with something that it does not go on with.");
    }
  }

  /** What stands before the place where it is tried. */
  private static Node anything() {
    return new Node.Repeat(new Node.Chars(CharSet.ALL, ""), 0, Integer.MAX_VALUE, false, "");
  }

  /** Whether all that matches begins where the text does. */
  private static boolean begins(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return !sequence.parts().isEmpty() && begins(sequence.parts().get(0));
    }
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().allMatch(Search::begins);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.least() == 1 && repeat.most() == 1 && begins(repeat.body());
    }
    return node instanceof Node.Anchor anchor && anchor.isBegin();
  }

  /** Without what may be missing at the end: where that begins, the search is over. */
  private static Node shortest(Node node) {
    if (node instanceof Node.Sequence sequence) {
      List<Node> parts = new ArrayList<>(sequence.parts());
      while (!parts.isEmpty()) {
        Node last = shortest(parts.remove(parts.size() - 1));
        if (!last.equals(EMPTY)) {
          parts.add(last);
          break;
        }
      }
      return new Node.Sequence(List.copyOf(parts));
    }
    if (node instanceof Node.Choice choice) {
      List<Node> options = choice.options().stream().map(Search::shortest).toList();
      return options.contains(EMPTY) ? EMPTY : new Node.Choice(options);
    }
    if (node instanceof Node.Repeat repeat) {
      int least = repeat.least();
      Node body = least == 1 ? shortest(repeat.body()) : repeat.body();
      return least == 0 || body.equals(EMPTY)
          ? EMPTY
          : new Node.Repeat(body, least, least, repeat.isLazy(), repeat.source());
    }
    return node;
  }
}
