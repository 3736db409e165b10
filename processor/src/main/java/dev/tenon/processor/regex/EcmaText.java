package dev.tenon.processor.regex;

/** Writes expressions in the dialect of ECMA-262 with the flag {@code u}. */
final class EcmaText {
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private EcmaText() {}

  /** The expression with its anchors. */
  static String of(Node node) {
    String text = text(node);
    return "^" + (node instanceof Node.Choice ? "(?:" + text + ")" : text) + "$";
  }

  private static String text(Node node) {
    StringBuilder out = new StringBuilder();
    if (node instanceof Node.Chars chars) {
      return chars.text();
    }
    if (node instanceof Node.Choice choice) {
      for (int i = 0; i < choice.options().size(); i++) {
        out.append(i == 0 ? "" : "|").append(text(choice.options().get(i)));
      }
    } else if (node instanceof Node.Repeat repeat) {
      boolean isOne = repeat.body() instanceof Node.Chars;
      String body = text(repeat.body());
      out.append(isOne ? body : "(" + body + ")").append(quantifier(repeat));
    } else if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        String text = text(part);
        boolean isGroup = part instanceof Node.Choice || part instanceof Node.Sequence;
        out.append(isGroup ? "(" + text + ")" : text);
      }
    }
    return out.toString();
  }

  private static String quantifier(Node.Repeat repeat) {
    int least = repeat.least();
    int most = repeat.most();
    boolean isOpen = most == Integer.MAX_VALUE;
    if (least == 1 && most == 1) {
      return "";
    }
    if (isOpen && least <= 1) {
      return least == 0 ? "*" : "+";
    }
    if (least == 0 && most == 1) {
      return "?";
    }
    return "{" + least + (isOpen ? "," : most == least ? "" : "," + most) + "}";
  }

  /** A set of characters. */
  static String of(CharSet set) {
    if (set.equals(CharSet.ALL)) {
      return "[\\s\\S]";
    }
    if (set.ranges().size() == 1 && set.ranges().get(0).first() == set.ranges().get(0).last()) {
      return character(set.ranges().get(0).first(), SYNTAX);
    }
    return set.contains(Character.MAX_CODE_POINT)
        ? "[^" + inside(set.complement()) + "]"
        : "[" + inside(set) + "]";
  }

  /** What stands between brackets for a set. */
  static String inside(CharSet set) {
    StringBuilder out = new StringBuilder();
    for (CharSet.Range range : set.ranges()) {
      out.append(character(range.first(), "\\[]^-"));
      if (range.last() > range.first()) {
        out.append(range.last() > range.first() + 1 ? "-" : "");
        out.append(character(range.last(), "\\[]^-"));
      }
    }
    return out.toString();
  }

  private static String character(int c, String escaped) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        if (c < 0x80 && escaped.indexOf(c) >= 0) {
          yield "\\" + (char) c;
        }
        boolean isBlank = c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
        boolean isHidden =
            isBlank
                || Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.FORMAT
                || !Character.isDefined(c);
        yield isHidden && c <= 0xFFFF ? String.format("\\u%04x", c) : Character.toString(c);
      }
    };
  }
}
