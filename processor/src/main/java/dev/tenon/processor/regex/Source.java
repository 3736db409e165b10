package dev.tenon.processor.regex;

import org.jspecify.annotations.Nullable;

/** The text of an expression while it is read, with the flags that are in force. */
final class Source {
  private final String text;
  private Modes modes;
  private int at;

  Source(String text, Modes modes) {
    this.text = text;
    this.modes = modes;
  }

  /** The expression with {@code \Q...\E} written out, as the engine of Java reads it. */
  static String unquoted(String regexp) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < regexp.length()) {
      if (regexp.startsWith("\\Q", at)) {
        int end = regexp.indexOf("\\E", at + 2);
        String quoted = regexp.substring(at + 2, end < 0 ? regexp.length() : end);
        for (int i = 0; i < quoted.length(); i++) {
          char c = quoted.charAt(i);
          boolean isPlain = Character.isLetterOrDigit(c) || c > 127;
          out.append(isPlain ? "" : "\\").append(c);
        }
        at = end < 0 ? regexp.length() : end + 2;
      } else {
        int length = regexp.charAt(at) == '\\' && at + 1 < regexp.length() ? 2 : 1;
        out.append(regexp, at, at + length);
        at += length;
      }
    }
    return out.toString();
  }

  Modes modes() {
    return modes;
  }

  void setModes(Modes other) {
    modes = other;
  }

  /** A set as it is under the flags. */
  CharSet inCase(CharSet set) {
    return modes.ignoresCase() ? set.inBothCases() : set;
  }

  int position() {
    return at;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean isAt(String word) {
    return text.startsWith(word, at);
  }

  boolean take(String word) {
    boolean isThere = isAt(word);
    at += isThere ? word.length() : 0;
    return isThere;
  }

  int next() {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  int number() {
    int begin = at;
    while (Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Integer.parseInt(text.substring(begin, at));
  }

  void skipBehind(char end) {
    at = text.indexOf(end, at) + 1;
  }

  /** What was read since {@code begin}. */
  String since(int begin) {
    return text.substring(begin, at);
  }

  /** The group that begins at {@code begin}, as far as its first closing bracket. */
  String groupFrom(int begin) {
    int end = text.indexOf(')', begin);
    return text.substring(begin, end < 0 ? text.length() : end + 1);
  }

  /** A class behind a backslash; null, and nothing is read, when there is none. */
  Node.@Nullable Chars namedClass() {
    char letter = text.charAt(at + 1);
    CharSet set = Classes.escape(letter);
    if (set != null) {
      at += 2;
      return new Node.Chars(set, EcmaText.of(set));
    }
    if (letter != 'p' && letter != 'P') {
      return null;
    }
    int begin = at;
    at += 2;
    String name = Character.toString(next());
    if (name.equals("{")) {
      int open = at;
      skipBehind('}');
      name = text.substring(open, at - 1);
    }
    if (modes.ignoresCase()) {
      throw Refusal.dialect(
          "its part " + since(begin) + " stands where case is ignored", "Write the characters.");
    }
    return Classes.named(name, letter == 'P');
  }

  /** One character behind a backslash. */
  int escaped() {
    int begin = at;
    at++;
    int c = next();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 7;
      case 'e' -> 27;
      case 'c' -> next() ^ 64;
      case 'x' -> isAt("{") ? braced() : hex(2);
      case 'u' -> unicode();
      case '0' -> octal();
      default -> {
        if (Character.isDigit(c) || c == 'k') {
          throw Refusal.slow(
              "its part " + since(begin) + " refers back to a group",
              "Write out what the group matches, or check it in the method.");
        }
        if (c < 128 && Character.isLetter(c)) {
          throw Refusal.dialect(
              "its part " + since(begin) + " means something in Java alone",
              "Write the characters that it stands for.");
        }
        yield c;
      }
    };
  }

  private int braced() {
    at++;
    int begin = at;
    skipBehind('}');
    return Integer.parseInt(text.substring(begin, at - 1), 16);
  }

  private int hex(int digits) {
    at += digits;
    return Integer.parseInt(text.substring(at - digits, at), 16);
  }

  private int unicode() {
    int high = hex(4);
    if (Character.isHighSurrogate((char) high) && isAt("\\u")) {
      int before = at;
      at += 2;
      int low = hex(4);
      if (Character.isLowSurrogate((char) low)) {
        return Character.toCodePoint((char) high, (char) low);
      }
      at = before;
    }
    return high;
  }

  private int octal() {
    int begin = at;
    int limit = at < text.length() && text.charAt(at) <= '3' ? 3 : 2;
    while (at < text.length()
        && at - begin < limit
        && text.charAt(at) >= '0'
        && text.charAt(at) <= '7') {
      at++;
    }
    return Integer.parseInt(text.substring(begin, at), 8);
  }
}
