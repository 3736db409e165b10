package dev.tenon.testkit.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts that match a regular expression of ECMA-262. It knows what expressions mostly have;
 * who asks looks whether a text really matches.
 */
final class PatternTexts {
  /** What a dot and negated classes are taken from. */
  private static final String SIGNS =
      "abcXYZ0123456789 _-.:;,/@+#~!?*()[]{}<>=&%$'\"|^`\\\t\u00e9\u0661\u2603";

  private static final String WORD =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  private static final String DIGITS = "0123456789";
  private static final String SPACES = " \t\n\u00a0";
  private static final int MORE = 3;

  private final String regex;
  private int at;
  private Part root = (out, random) -> {};

  private PatternTexts(String regex) {
    this.regex = regex;
  }

  /** A part of an expression. */
  @FunctionalInterface
  private interface Part {
    void write(StringBuilder out, Random random);
  }

  /** What makes texts for {@code regex}; null if it has what is not known here. */
  static @Nullable PatternTexts of(String regex) {
    PatternTexts texts = new PatternTexts(regex);
    try {
      texts.root = texts.alternatives();
      return texts.at == regex.length() ? texts : null;
    } catch (UnsupportedOperationException | IndexOutOfBoundsException | NumberFormatException e) {
      return null;
    }
  }

  /** A text. */
  String make(Random random) {
    StringBuilder out = new StringBuilder();
    root.write(out, random);
    return out.toString();
  }

  private boolean isNext(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private Part alternatives() {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (isNext('|')) {
      at++;
      parts.add(sequence());
    }
    return (out, random) -> parts.get(random.nextInt(parts.size())).write(out, random);
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < regex.length() && !isNext('|') && !isNext(')')) {
      parts.add(repeated(atom()));
    }
    return (out, random) -> parts.forEach(part -> part.write(out, random));
  }

  private Part atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '^', '$' -> (out, random) -> {};
      case '(' -> group();
      case '[' -> oneOf(characterClass());
      case '.' -> oneOf(SIGNS);
      case '\\' -> {
        String set = escape(false);
        yield set.isEmpty() ? (out, random) -> {} : oneOf(set);
      }
      default -> (out, random) -> out.append(c);
    };
  }

  /** One of the characters of {@code set}. */
  private static Part oneOf(String set) {
    int[] points = set.codePoints().toArray();
    return (out, random) -> out.appendCodePoint(points[random.nextInt(points.length)]);
  }

  private Part group() {
    if (isNext('?')) {
      at++;
      char kind = regex.charAt(at++);
      boolean isNamed = kind == '<' && regex.charAt(at) != '=' && regex.charAt(at) != '!';
      if (isNamed) {
        at = regex.indexOf('>', at) + 1;
      } else if (kind != ':') {
        throw new UnsupportedOperationException("a look to the side");
      }
    }
    Part inside = alternatives();
    if (!isNext(')')) {
      throw new UnsupportedOperationException("a group without an end");
    }
    at++;
    return inside;
  }

  private Part repeated(Part part) {
    int min;
    int max;
    if (isNext('*') || isNext('+') || isNext('?')) {
      char c = regex.charAt(at++);
      min = c == '+' ? 1 : 0;
      max = c == '?' ? 1 : min + MORE;
    } else if (isNext('{')) {
      int end = regex.indexOf('}', at);
      String[] counts = regex.substring(at + 1, end).split(",", -1);
      at = end + 1;
      min = Integer.parseInt(counts[0]);
      boolean isOpen = counts.length == 2 && counts[1].isEmpty();
      max = counts.length == 1 ? min : isOpen ? min + MORE : Integer.parseInt(counts[1]);
    } else {
      return part;
    }
    if (isNext('?')) {
      at++;
    }
    return (out, random) -> {
      // As many as may be, once in a while: that is where lengths are wrong.
      int count = random.nextInt(6) == 0 ? max : min + random.nextInt(Math.min(max - min, 5) + 1);
      for (int i = 0; i < count; i++) {
        part.write(out, random);
      }
    };
  }

  private String characterClass() {
    boolean isNegated = isNext('^');
    at += isNegated ? 1 : 0;
    StringBuilder set = new StringBuilder();
    while (!isNext(']')) {
      String low = member();
      boolean isRange =
          isNext('-') && regex.charAt(at + 1) != ']' && low.codePointCount(0, low.length()) == 1;
      if (isRange) {
        at++;
        String high = member();
        addRange(set, low.codePointAt(0), high.codePointAt(0));
      } else {
        set.append(low);
      }
    }
    at++;
    return isNegated ? without(set.toString()) : set.toString();
  }

  private String member() {
    if (isNext('\\')) {
      at++;
      return escape(true);
    }
    int point = regex.codePointAt(at);
    at += Character.charCount(point);
    return Character.toString(point);
  }

  private static void addRange(StringBuilder set, int low, int high) {
    // Of a wide range the ends and a few between stand for all.
    int step = Math.max(1, (high - low) / 128);
    for (int point = low; point <= high; point += step) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        set.appendCodePoint(point);
      }
    }
    set.appendCodePoint(high);
  }

  private static String without(String set) {
    StringBuilder others = new StringBuilder();
    SIGNS.codePoints().filter(c -> set.indexOf(c) < 0).forEach(others::appendCodePoint);
    return others.toString();
  }

  /** The characters that an escape stands for; none for a border. */
  private String escape(boolean isClass) {
    char c = regex.charAt(at++);
    return switch (c) {
      case 'd' -> DIGITS;
      case 'w' -> WORD;
      case 's' -> SPACES;
      case 'D' -> without(DIGITS);
      case 'W' -> without(WORD);
      case 'S' -> without(SPACES);
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'f' -> "\f";
      case 'v' -> "\u000b";
      case '0' -> "\0";
      case 'b', 'B' -> isClass ? "\b" : "";
      case 'x' -> code(2);
      case 'u' -> code(4);
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new UnsupportedOperationException("\\" + c);
        }
        yield String.valueOf(c);
      }
    };
  }

  private String code(int digits) {
    at += digits;
    return String.valueOf((char) Integer.parseInt(regex.substring(at - digits, at), 16));
  }
}
