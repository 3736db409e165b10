package dev.tenon.processor.regex;

import java.util.List;

/** A part of an expression. */
sealed interface Node {
  /** The fewest characters that match. */
  int min();

  /** The most, {@link Integer#MAX_VALUE} for no limit. */
  int max();

  /**
   * One character of a set.
   *
   * @param set the characters
   * @param text how it is written in ECMA-262
   */
  record Chars(CharSet set, String text) implements Node {
    @Override
    public int min() {
      return 1;
    }

    @Override
    public int max() {
      return 1;
    }
  }

  /** The beginning or the end of the text. */
  record Anchor(String source, boolean isBegin) implements Node {
    @Override
    public int min() {
      return 0;
    }

    @Override
    public int max() {
      return 0;
    }
  }

  /** One after the other; empty for the empty text. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public int min() {
      return limited(parts.stream().mapToLong(Node::min).sum());
    }

    @Override
    public int max() {
      return limited(parts.stream().mapToLong(Node::max).sum());
    }
  }

  /** One or the other. */
  record Choice(List<Node> options) implements Node {
    @Override
    public int min() {
      return options.stream().mapToInt(Node::min).min().orElse(0);
    }

    @Override
    public int max() {
      return options.stream().mapToInt(Node::max).max().orElse(0);
    }
  }

  /**
   * The same several times.
   *
   * @param body what is repeated
   * @param least how often at least
   * @param most how often at most, {@link Integer#MAX_VALUE} for no limit
   * @param isLazy whether the engine tries few first, which whole texts do not notice
   * @param source how it is written
   */
  record Repeat(Node body, int least, int most, boolean isLazy, String source) implements Node {
    @Override
    public int min() {
      return limited((long) body.min() * least);
    }

    @Override
    public int max() {
      boolean isOpen = most == Integer.MAX_VALUE && body.max() > 0;
      return isOpen ? Integer.MAX_VALUE : limited((long) body.max() * most);
    }
  }

  private static int limited(long length) {
    return (int) Math.min(length, Integer.MAX_VALUE);
  }
}
