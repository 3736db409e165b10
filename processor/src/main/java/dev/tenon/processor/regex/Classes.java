package dev.tenon.processor.regex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of characters that have names. */
final class Classes {
  private static final CharSet DIGIT = CharSet.of("09");
  private static final CharSet WORD = CharSet.of("09AZ__az");
  private static final CharSet SPACE = CharSet.of("\t\r  ");
  private static final CharSet HORIZONTAL =
      CharSet.of("\t\t  \u00a0\u00a0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f")
          .or(CharSet.of("\u3000\u3000"));
  private static final CharSet VERTICAL = CharSet.of("\n\r\u0085\u0085\u2028\u2029");

  private static final Map<String, CharSet> POSIX =
      Map.ofEntries(
          Map.entry("Lower", CharSet.of("az")),
          Map.entry("Upper", CharSet.of("AZ")),
          Map.entry("ASCII", CharSet.of("\0\u007f")),
          Map.entry("Alpha", CharSet.of("AZaz")),
          Map.entry("Digit", DIGIT),
          Map.entry("Alnum", CharSet.of("09AZaz")),
          Map.entry("Punct", CharSet.of("!/:@[`{~")),
          Map.entry("Graph", CharSet.of("!~")),
          Map.entry("Print", CharSet.of(" ~")),
          Map.entry("Blank", CharSet.of("\t\t  ")),
          Map.entry("Cntrl", CharSet.of("\0\u001f\u007f\u007f")),
          Map.entry("XDigit", CharSet.of("09AFaf")),
          Map.entry("Space", SPACE));

  /** The general categories of Unicode by the numbers of {@link Character#getType(int)}. */
  private static final String CATEGORIES =
      "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf -- Co Cs Pd Ps Pe Pc Po Sm Sc Sk So"
          + " Pi Pf";

  private Classes() {}

  /** The class of a letter behind a backslash, or null. */
  static @Nullable CharSet escape(int letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      case 'h' -> HORIZONTAL;
      case 'H' -> HORIZONTAL.complement();
      case 'v' -> VERTICAL;
      case 'V' -> VERTICAL.complement();
      default -> null;
    };
  }

  /** A class that is named in braces. */
  static Node.Chars named(String name, boolean isNegated) {
    CharSet posix = POSIX.get(name);
    if (posix != null) {
      CharSet set = isNegated ? posix.complement() : posix;
      return new Node.Chars(set, EcmaText.of(set));
    }
    String category = name.startsWith("Is") ? name.substring(2) : name;
    CharSet set = category(category);
    String text = category;
    if (set == null && name.startsWith("Is")) {
      Character.UnicodeScript script = script(category);
      text = "Script=" + category.charAt(0) + category.substring(1).toLowerCase(Locale.ROOT);
      set = script == null ? null : CharSet.where(c -> Character.UnicodeScript.of(c) == script);
    }
    if (set == null) {
      throw Refusal.dialect(
          "its part \\p{" + name + "} is a class of Java alone",
          "Name a category such as \\p{L}, or write the characters.");
    }
    return isNegated
        ? new Node.Chars(set.complement(), "\\P{" + text + "}")
        : new Node.Chars(set, "\\p{" + text + "}");
  }

  private static Character.@Nullable UnicodeScript script(String name) {
    try {
      // ECMA-262 knows the names as Unicode writes them; those of one word are easily made.
      return name.matches("[A-Za-z]+") ? Character.UnicodeScript.forName(name) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable CharSet category(String name) {
    Map<Integer, String> names = new HashMap<>();
    String[] words = CATEGORIES.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      names.put(i, words[i]);
    }
    boolean isKnown = names.containsValue(name) || ("LMNZCPS".contains(name) && name.length() == 1);
    return isKnown
        ? CharSet.where(c -> names.getOrDefault(Character.getType(c), "").startsWith(name))
        : null;
  }
}
