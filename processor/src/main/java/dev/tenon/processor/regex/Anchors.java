package dev.tenon.processor.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out anchors at the ends of an expression, where they say what holds anyway when whole texts
 * are compared. Anywhere else they mean different things in different dialects.
 */
final class Anchors {
  private static final Node.Sequence EMPTY = new Node.Sequence(List.of());

  private Anchors() {}

  static Node strip(Node node) {
    return strip(node, true, true);
  }

  private static Node strip(Node node, boolean isFirst, boolean isLast) {
    if (node instanceof Node.Anchor anchor) {
      if (anchor.isBegin() ? isFirst : isLast) {
        return EMPTY;
      }
      throw Refusal.dialect(
          "its part " + anchor.source() + " stands within the expression",
          "Take it out; the whole text is compared in any case.");
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence(sequence.parts(), isFirst, isLast);
    }
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(
          choice.options().stream().map(option -> strip(option, isFirst, isLast)).toList());
    }
    if (node instanceof Node.Repeat repeat) {
      boolean isOnce = repeat.least() == 1 && repeat.most() == 1;
      Node body = strip(repeat.body(), isFirst && isOnce, isLast && isOnce);
      return new Node.Repeat(body, repeat.least(), repeat.most(), repeat.isLazy(), repeat.source());
    }
    return node;
  }

  private static Node sequence(List<Node> parts, boolean isFirst, boolean isLast) {
    List<Node> stripped = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean begins = isFirst && parts.subList(0, i).stream().allMatch(Anchors::isAnchor);
      boolean ends =
          isLast && parts.subList(i + 1, parts.size()).stream().allMatch(Anchors::isAnchor);
      Node part = strip(parts.get(i), begins, ends);
      if (!part.equals(EMPTY)) {
        stripped.add(part);
      }
    }
    return stripped.size() == 1 ? stripped.get(0) : new Node.Sequence(List.copyOf(stripped));
  }

  private static boolean isAnchor(Node node) {
    return node instanceof Node.Anchor;
  }
}
