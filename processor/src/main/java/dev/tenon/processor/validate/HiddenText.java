package dev.tenon.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds characters that nobody sees. What a script or an emoji needs to look right is not hidden: a
 * joiner between letters that join, a direction mark in a text with letters from right to left, a
 * variation selector behind a symbol, and the three flags that are spelt with tags.
 */
final class HiddenText {
  /** England, Scotland and Wales; other sequences of tags are flags that nobody draws. */
  private static final Pattern TAGGED_FLAGS =
      Pattern.compile(
          "\\x{1F3F4}\\x{E0067}\\x{E0062}(\\x{E0065}\\x{E006E}\\x{E0067}|\\x{E0073}\\x{E0063}"
              + "\\x{E0074}|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}");

  /** Letters that take up no ink, although they are letters or marks by their category. */
  private static final List<Integer> BLANKS =
      List.of(
          0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164,
          0xFFA0, 0x1D159);

  private static final int MAX_LISTED = 3;

  private HiddenText() {}

  /** Says which hidden characters there are and where, or nothing when there are none. */
  static String describe(String text) {
    if (isAscii(text)) {
      return "";
    }
    // As long as what it replaces, so that positions stay true.
    String plain =
        TAGGED_FLAGS.matcher(text).replaceAll(found -> "F".repeat(found.group().length()));
    List<String> found = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      if (isHidden(plain, i)) {
        count++;
        if (found.size() < MAX_LISTED) {
          found.add(name(plain.codePointAt(i)) + " at position " + i);
        }
      }
    }
    String more = count > found.size() ? " and " + (count - found.size()) + " more" : "";
    return String.join(", ", found) + more;
  }

  /** Whether all characters are plain ones, as in nearly every text. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAscii(text.charAt(i)) && text.charAt(i) != '\n') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(int c) {
    return c >= ' ' && c <= '~';
  }

  /** The text with a question mark for each hidden character, so that messages show it. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      visible.appendCodePoint(isHidden(text, i) || c == '\n' || c == '\t' ? '?' : c);
    }
    return visible.toString();
  }

  private static String name(int c) {
    String code = String.format(Locale.ROOT, "U+%04X", c);
    if (Character.getType(c) == Character.SURROGATE) {
      return code + " (half of a character)";
    }
    String name = Character.getName(c);
    return name == null ? code : code + " " + name;
  }

  private static boolean isHidden(String text, int at) {
    int c = text.codePointAt(at);
    if (isAscii(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
      case Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> isHiddenFormat(text, at, c);
      default -> isVariation(c) ? !isVaried(text, at) : BLANKS.contains(c);
    };
  }

  private static boolean isHiddenFormat(String text, int at, int c) {
    return switch (c) {
      // Signs of numbers and the like, which are drawn.
      case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x110BD -> false;
      case 0x200C, 0x200D -> !joins(text, at);
      case 0x200E, 0x200F, 0x061C -> text.codePoints().noneMatch(HiddenText::isRightToLeft);
      default -> true;
    };
  }

  /** Whether a joiner stands between what it joins. */
  private static boolean joins(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    boolean isEmoji = (isSymbol(before) || isVariation(before)) && isSymbol(after);
    return isEmoji || (isJoining(before) && isJoining(after));
  }

  /** Letters and marks of scripts that are written with joiners. */
  private static boolean isJoining(int c) {
    boolean isLetter = Character.isLetter(c) || isMark(c);
    return isLetter && c >= 0x0590 && c <= 0x1CFF;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSymbol(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || type == Character.MATH_SYMBOL
        || (type == Character.OTHER_PUNCTUATION && c > 0x7F)
        // A symbol of a later Unicode than this Java knows.
        || (type == Character.UNASSIGNED && c >= 0x1F000 && c <= 0x1FAFF);
  }

  private static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Whether a selector chooses how the character before it is drawn. */
  private static boolean isVaried(String text, int at) {
    if (at == 0) {
      return false;
    }
    int c = text.codePointAt(at);
    int before = text.codePointBefore(at);
    if (c == 0xFE0E || c == 0xFE0F) {
      return isSymbol(before) || (before < 0x80 && "#*0123456789".indexOf(before) >= 0);
    }
    return Character.isIdeographic(before);
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return Character.isLetter(c)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
