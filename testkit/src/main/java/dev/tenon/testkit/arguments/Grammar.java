package dev.tenon.testkit.arguments;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats by the grammar of their specification. They take the place of those of the validator that
 * ask {@code java.net.URI} or {@code java.time}, as our decoders do, and so could not disagree.
 */
final class Grammar {
  private static final String TIME =
      "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\\.[0-9]+)?";
  private static final String OFFSET = "(?:[zZ]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))";

  /** RFC 3339, section 5.6. */
  private static final Pattern FULL_TIME = Pattern.compile(TIME + OFFSET);

  private static final Pattern DATE_TIME =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[tT](.*)", Pattern.DOTALL);

  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private static final String ESCAPE = "%[0-9A-Fa-f]{2}";
  private static final String FREE = "A-Za-z0-9\\-._~!$&'()*+,;=";
  private static final String PCHARS = "(?:[" + FREE + ":@]|" + ESCAPE + ")";
  private static final String H16 = "[0-9A-Fa-f]{1,4}";
  private static final String LITERAL =
      "\\[(?:v[0-9A-Fa-f]+\\.[" + FREE + ":]+|(?<six>[0-9A-Fa-f:.]+))\\]";

  /** RFC 3986, appendix A: a URI with its scheme. */
  private static final Pattern URI =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+\\-.]*:"
              + "(?://(?:(?:["
              + FREE
              + ":]|"
              + ESCAPE
              + ")*@)?"
              + "(?:"
              + LITERAL
              + "|(?:["
              + FREE
              + "]|"
              + ESCAPE
              + ")*)(?::[0-9]*)?"
              + "(?:/"
              + PCHARS
              + "*)*"
              + "|/(?:"
              + PCHARS
              + "+(?:/"
              + PCHARS
              + "*)*)?"
              + "|"
              + PCHARS
              + "+(?:/"
              + PCHARS
              + "*)*"
              + "|)"
              + "(?:\\?(?:"
              + PCHARS
              + "|[/?])*)?"
              + "(?:#(?:"
              + PCHARS
              + "|[/?])*)?");

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

  /** RFC 5321, section 4.1.2. */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "(?=.{1,64}@[^@]{1,255}$)"
              + "(?:"
              + ATOM
              + "(?:\\."
              + ATOM
              + ")*|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\")"
              + "@(?:"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")*|\\[[!-Z^-~]+\\])");

  private Grammar() {}

  /** Puts these formats in the place of the validator's own. */
  static void replace(Map<String, Format> formats) {
    put(formats, "time", Grammar::isTime);
    put(formats, "date", text -> isDate(DATE.matcher(text)));
    put(formats, "date-time", Grammar::isDateTime);
    put(formats, "uri", Grammar::isUri);
    put(formats, "email", text -> MAILBOX.matcher(text).matches());
  }

  private static void put(Map<String, Format> formats, String name, Predicate<String> grammar) {
    formats.put(
        name,
        new Format() {
          @Override
          public String getName() {
            return name;
          }

          @Override
          public boolean matches(ExecutionContext context, String value) {
            return grammar.test(value);
          }
        });
  }

  private static boolean isDateTime(String text) {
    Matcher parts = DATE_TIME.matcher(text);
    return parts.matches() && isDate(parts) && isTime(parts.group(4));
  }

  private static boolean isDate(Matcher parts) {
    if (!parts.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** A second 60 is only there at the end of a day of UTC. */
  private static boolean isTime(String text) {
    Matcher parts = FULL_TIME.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    int offset = parts.group(4) == null ? 0 : number(parts, 5) * 60 + number(parts, 6);
    int minute = number(parts, 1) * 60 + number(parts, 2);
    int utc = minute + ("-".equals(parts.group(4)) ? offset : -offset);
    return number(parts, 3) < 60 || Math.floorMod(utc, 24 * 60) == 24 * 60 - 1;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static boolean isUri(String text) {
    Matcher parts = URI.matcher(text);
    return parts.matches() && (parts.group("six") == null || isIpv6(parts.group("six")));
  }

  private static boolean isIpv6(String text) {
    String plain = text.replaceFirst(":(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$", ":0:0");
    boolean isShort = plain.contains("::");
    String[] groups = plain.replaceAll("^::|::$", "").split("::?", -1);
    int count = plain.equals("::") ? 0 : groups.length;
    for (int i = 0; i < count; i++) {
      if (!groups[i].matches(H16)) {
        return false;
      }
    }
    return plain.indexOf("::") == plain.lastIndexOf("::")
        && !plain.contains(":::")
        && (isShort ? count <= 7 : count == 8);
  }
}
