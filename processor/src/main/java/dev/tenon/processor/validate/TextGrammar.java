package dev.tenon.processor.validate;

import dev.tenon.processor.model.TextKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The grammar of texts on the wire, where the classes of the Java library take more: what a decoder
 * refuses must not be a default value.
 */
final class TextGrammar {
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME =
      "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|z|[+-][0-9]{2}:[0-9]{2})";
  private static final String HEX = "[0-9A-Fa-f]";
  private static final String UUID = HEX + "{8}(-" + HEX + "{4}){3}-" + HEX + "{12}";
  private static final String WHOLE = "-?(0|[1-9][0-9]*)";
  private static final String NUMBER = WHOLE + "(\\.[0-9]+)?([eE][+-]?[0-9]+)?";
  private static final int MAX_DIGITS = 500;

  private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String EMAIL =
      "(?=.{1,64}@)" + WORD + "(\\." + WORD + ")*@(?=.{1,255}$)" + LABEL + "(\\." + LABEL + ")*";

  /** What is common to all parts of a URI of RFC 3986, and to its path and what follows it. */
  private static final String COMMON = "[A-Za-z0-9._~!$&'()*+,;=-]|%" + HEX + "{2}";

  private static final String PATH = "(" + COMMON + "|[:@/])*";
  private static final String QUERY = "(" + COMMON + "|[:@/?])*";
  private static final String HOST = "((" + COMMON + ")*|\\[[^\\]/?#%]*])";
  private static final String AUTHORITY = "//((" + COMMON + "|:)*@)?" + HOST + "(:[0-9]*)?";
  private static final String URI =
      "[A-Za-z][A-Za-z0-9+.-]*:("
          + AUTHORITY
          + "(/"
          + PATH
          + ")?|(?!//)"
          + PATH
          + ")(\\?"
          + QUERY
          + ")?(#"
          + QUERY
          + ")?";

  private TextGrammar() {}

  static boolean fits(TextKind kind, String text) {
    return switch (kind) {
      case UUID -> text.matches(UUID);
      case URI -> text.matches(URI);
      case INSTANT -> text.matches(DATE + "[Tt]" + TIME) && isWritable(text);
      case OFFSET_DATE_TIME -> text.matches(DATE + "[Tt]" + TIME);
      case OFFSET_TIME -> text.matches(TIME);
      case LOCAL_DATE -> text.matches(DATE);
      default -> kind.pattern() == null || text.matches(kind.pattern());
    };
  }

  /** Whether a time is in a year of four digits without its offset as well. */
  private static boolean isWritable(String text) {
    int year = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).getYear();
    return year >= 0 && year <= 9999;
  }

  /** Whether it is a whole number as in JSON. */
  static boolean isWhole(String text) {
    return text.matches(WHOLE);
  }

  /** Whether it is a number as in JSON, of no more digits than a message may hold. */
  static boolean isNumber(String text) {
    return text.length() <= MAX_DIGITS && text.matches(NUMBER);
  }

  static boolean isEmail(String text) {
    return text.matches(EMAIL);
  }
}
