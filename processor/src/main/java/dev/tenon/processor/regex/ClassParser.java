package dev.tenon.processor.regex;

/** Reads a class of characters in brackets, behind the first bracket. */
final class ClassParser {
  private final Source in;
  private final StringBuilder properties = new StringBuilder();
  private CharSet plain = CharSet.NONE;
  private CharSet named = CharSet.NONE;

  ClassParser(Source in) {
    this.in = in;
  }

  Node.Chars parse() {
    int begin = in.position() - 1;
    boolean isNegated = in.take("^");
    while (!in.take("]")) {
      if (in.isAt("[") || in.isAt("&&")) {
        in.skipBehind(']');
        throw Refusal.dialect(
            "its part " + in.since(begin) + " has a class within a class",
            "Write one class with all characters that are meant.");
      }
      item(begin);
    }
    CharSet set = in.inCase(plain).or(named);
    if (isNegated) {
      set = set.complement();
    }
    if (set.isEmpty()) {
      throw Refusal.dialect(
          "its part " + in.since(begin) + " matches no character", "Take it out.");
    }
    String text =
        properties.isEmpty()
            ? EcmaText.of(set)
            : "[" + (isNegated ? "^" : "") + properties + EcmaText.inside(in.inCase(plain)) + "]";
    return new Node.Chars(set, text);
  }

  private void item(int begin) {
    if (in.isAt("\\")) {
      Node.Chars known = in.namedClass();
      if (known != null) {
        if (known.text().startsWith("\\")) {
          properties.append(known.text());
          named = named.or(known.set());
        } else {
          plain = plain.or(known.set());
        }
        return;
      }
    }
    int first = character();
    boolean isRange = in.isAt("-") && !in.isAt("-]") && !in.isAt("-[") && !in.isAt("-&&");
    if (!isRange) {
      plain = plain.or(CharSet.of(first, first));
      return;
    }
    in.take("-");
    int last = character();
    if (last < first) {
      throw Refusal.dialect("its part " + in.since(begin) + " has an odd range", "Correct it.");
    }
    plain = plain.or(CharSet.of(first, last));
  }

  private int character() {
    return in.isAt("\\") ? in.escaped() : in.next();
  }
}
