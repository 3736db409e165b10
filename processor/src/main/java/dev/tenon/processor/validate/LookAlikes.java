package dev.tenon.processor.validate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two names are easily taken for each other. */
final class LookAlikes {
  /** Letters of other scripts, each before the Latin one that it looks like, as in UTS 39. */
  private static final String FOREIGN =
      "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0455s\u0458j\u0501d\u04BBh\u051Bq"
          + "\u051Dw\u03BFo\u03B1a\u03BDv\u03C1p\u03B9i\u03BAk\u0410A\u0412B\u0415E\u041AK\u041CM"
          + "\u041DH\u041EO\u0420P\u0421C\u0422T\u0425X\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I"
          + "\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X";

  private static final Pattern SEPARATORS = Pattern.compile("[_.\\-]");

  /** Shorter words are often alike by chance. */
  private static final int MIN_WORD = 5;

  private LookAlikes() {}

  /**
   * A name, and what it looks like: made once for each name, for all are compared with each other.
   */
  record Looks(String name, String folded, String skeleton) {}

  static Looks looks(String name) {
    return new Looks(name, folded(name), skeleton(name));
  }

  /** What alone tells the names apart, or nothing when they do not look alike. */
  static String difference(Looks a, Looks b) {
    if (a.name().equals(b.name())) {
      return "";
    }
    if (a.folded().equals(b.folded())) {
      return "case and separators";
    }
    return a.skeleton().equals(b.skeleton()) ? "characters that look alike" : "";
  }

  /**
   * Whether one letter is left out, added, changed or swapped within one of the words of a name.
   */
  static boolean isNear(List<String> first, List<String> second) {
    if (first.size() != second.size()) {
      return false;
    }
    int different = -1;
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(second.get(i))) {
        if (different >= 0) {
          return false;
        }
        different = i;
      }
    }
    return different >= 0 && isMistyped(first.get(different), second.get(different));
  }

  private static boolean isMistyped(String a, String b) {
    boolean isShort = a.length() < MIN_WORD || b.length() < MIN_WORD;
    // The first letter tells words apart: mount and count.
    if (isShort || a.charAt(0) != b.charAt(0) || !isLatin(a) || !isLatin(b)) {
      return false;
    }
    if ((a + "s").equals(b) || (b + "s").equals(a)) {
      return false;
    }
    int start = 1;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    boolean isChanged =
        !restA.isEmpty() && !restB.isEmpty() && restA.substring(1).equals(restB.substring(1));
    boolean isAdded =
        (!restA.isEmpty() && restA.substring(1).equals(restB))
            || (!restB.isEmpty() && restB.substring(1).equals(restA));
    boolean isSwapped =
        restA.length() > 1
            && restB.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return isChanged || isAdded || isSwapped;
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String folded(String name) {
    return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The name drawn with one character for all that look like it. */
  private static String skeleton(String name) {
    StringBuilder skeleton = new StringBuilder();
    for (char c : Normalizer.normalize(name, Normalizer.Form.NFKD).toCharArray()) {
      int foreign = FOREIGN.indexOf(c);
      char latin = foreign >= 0 && foreign % 2 == 0 ? FOREIGN.charAt(foreign + 1) : c;
      switch (latin) {
        case 'I', '1', '|' -> skeleton.append('l');
        case '0' -> skeleton.append('O');
        case 'm' -> skeleton.append("rn");
        default -> skeleton.append(latin);
      }
    }
    return skeleton.toString();
  }
}
