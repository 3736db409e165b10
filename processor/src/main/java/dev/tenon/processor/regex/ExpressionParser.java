package dev.tenon.processor.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions whose syntax {@code java.util.regex} has approved. */
final class ExpressionParser {
  private final Source in;

  ExpressionParser(String regexp, Modes modes) {
    this.in = new Source(Source.unquoted(regexp), modes);
  }

  Node parse() {
    return choice();
  }

  private Node choice() {
    // Flags that are switched within a group hold until its end, across its options.
    Modes before = in.modes();
    List<Node> options = new ArrayList<>();
    options.add(sequence());
    while (in.take("|")) {
      options.add(sequence());
    }
    in.setModes(before);
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (!in.isAtEnd() && !in.isAt("|") && !in.isAt(")")) {
      int begin = in.position();
      Node atom = atom();
      if (atom != null) {
        parts.add(repeated(atom, begin));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node repeated(Node atom, int begin) {
    Node node = atom;
    while (true) {
      int least;
      int most = Integer.MAX_VALUE;
      if (in.take("*")) {
        least = 0;
      } else if (in.take("+")) {
        least = 1;
      } else if (in.take("?")) {
        least = 0;
        most = 1;
      } else if (in.take("{")) {
        least = in.number();
        most = !in.take(",") ? least : in.isAt("}") ? Integer.MAX_VALUE : in.number();
        in.take("}");
      } else {
        return node;
      }
      boolean isLazy = in.take("?");
      if (!isLazy && in.take("+")) {
        throw Refusal.dialect(
            "its part " + in.since(begin) + " is possessive",
            "Take the last + away; what can be repeated in one way only needs none.");
      }
      node = new Node.Repeat(node, least, most, isLazy, in.since(begin));
    }
  }

  /** One thing that can be repeated; null for flags. */
  private @Nullable Node atom() {
    int begin = in.position();
    if (in.take("(")) {
      return group(begin);
    }
    if (in.take("[")) {
      return new ClassParser(in).parse();
    }
    if (in.take(".")) {
      return chars(in.modes().dot());
    }
    if (in.take("^")) {
      return new Node.Anchor("^", true);
    }
    if (in.take("$")) {
      return new Node.Anchor("$", false);
    }
    if (in.isAt("\\")) {
      return escape(begin);
    }
    return literal(in.next());
  }

  private @Nullable Node group(int begin) {
    Modes before = in.modes();
    if (in.take("?")) {
      if (in.isAt("=") || in.isAt("!") || in.isAt("<=") || in.isAt("<!")) {
        throw Refusal.slow(
            "its part " + in.groupFrom(begin) + " looks around",
            "Say it with another constraint, or check it in the method.");
      }
      if (in.isAt(">")) {
        throw Refusal.dialect(
            "its part " + in.groupFrom(begin) + " is atomic",
            "Write (?: instead; what can match in one way only needs none.");
      }
      if (in.take("<")) {
        in.skipBehind('>');
      } else if (!in.take(":") && !flags()) {
        return null;
      }
    }
    Node inside = choice();
    in.setModes(before);
    in.take(")");
    // A group is an atom, whatever is in it.
    return inside instanceof Node.Sequence || inside instanceof Node.Choice
        ? inside
        : new Node.Sequence(List.of(inside));
  }

  /** Reads flags behind {@code (?}; whether a group follows for which they hold. */
  private boolean flags() {
    Modes modes = in.modes();
    boolean isOn = true;
    while (!in.isAt(")") && !in.isAt(":")) {
      char letter = (char) in.next();
      if (letter == '-') {
        isOn = false;
      } else {
        modes = modes.with(letter, isOn);
      }
    }
    in.setModes(modes);
    boolean isGroup = in.take(":");
    if (!isGroup) {
      in.take(")");
    }
    return isGroup;
  }

  private Node escape(int begin) {
    if (in.take("\\A")) {
      return new Node.Anchor("\\A", true);
    }
    if (in.take("\\z") || in.take("\\Z")) {
      return new Node.Anchor(in.since(begin), false);
    }
    Node.Chars named = in.namedClass();
    if (named != null) {
      return named;
    }
    return literal(in.escaped());
  }

  private Node literal(int c) {
    return chars(in.inCase(CharSet.of(c, c)));
  }

  private static Node chars(CharSet set) {
    return new Node.Chars(set, EcmaText.of(set));
  }
}
