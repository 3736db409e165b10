package dev.tenon.processor.differential;

import dev.tenon.runtime.json.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** Where decoder and schema part on purpose; docs/schemas.md gives the reasons. */
enum Agreed {
  HUGE_NUMBERS("Huge numbers", "must be a .*number.*", "-?[0-9.]+[eE][-+]?[0-9]{2,}"),
  ROUNDED_NUMBERS(
      "Numbers nearer to a bound than their type can tell",
      "must be a number (of|above|from|below).*",
      "-?[0-9.]{16,}|-?[0-9.]+[eE]-[0-9]{2,}"),
  TIME_LIMITS(
      "Times that java.time does not hold",
      "must be a (date and )?time with an offset such as.*",
      "\".*(:60|\\.[0-9]{10,}|[+-](18:[0-5][1-9]|18:[1-5]0|19:|2[0-3]:)|9999|0000).*\""),
  CALENDAR(
      "Days that a month does not have",
      "must be a date and time with(out an offset| an offset and zone).*",
      "\".*-(02-(29|3.)|(04|06|09|11)-31).*\""),
  ZONES(
      "Names of time zones",
      "must be a (time zone|date and time with an offset and zone).*",
      "\".*\""),
  LONG_DURATIONS(
      "Durations and periods of too many digits",
      "must be an ISO 8601 (duration|period).*",
      "\".*[0-9]{9,}.*\""),
  EQUAL_ELEMENTS(
      "Elements and keys that are equal in Java", "must not hold the same element twice", ""),
  EQUAL_KEYS("Elements and keys that are equal in Java", "must not hold the same key twice", ""),
  QUOTED_BOUNDS(
      "Bounds of numbers that are text",
      "must be a .*number.*, in quotes|is not a key that is allowed here: it must be a .*number.*",
      "|\"-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?\""),
  FORMS("Dates and times in a form of their own", "must have the form .*", "\".*\""),
  JAVA_URIS(
      "URIs that java.net.URI does not hold",
      "must be an absolute URI",
      "\"[A-Za-z0-9+.-]+:(//)?([/?#].*)?\""),
  EMAIL_FORMS(
      "E-mail addresses with quotes or brackets",
      "must be an e-mail address.*|Where do you live\\?",
      "\".*[\"\\[].*\""),
  MOMENTS("The past and the future", "must be in the (past|future).*|It has begun\\.", ".*"),
  CONSTRUCTORS(
      "What a constructor refuses",
      "(is not a key that is allowed here: it )?is not valid.*|it cannot be.*",
      "");

  /** What {@code @JsonAlias} adds in the servers that are compared. */
  private static final Pattern ALIAS =
      Pattern.compile(
          ".*property 'nickname' is not defined.*"
              + "|.*does not have a value in the enumeration \\[\"on-shelf\".*");

  private final String title;
  private final Pattern expected;
  private final Pattern actual;

  Agreed(String title, String expected, String actual) {
    this.title = title;
    this.expected = Pattern.compile(expected);
    this.actual = Pattern.compile(actual, Pattern.DOTALL);
  }

  /** What the document calls it. */
  String title() {
    return title;
  }

  private boolean explains(Violation violation) {
    return expected.matcher(violation.expected()).matches()
        && actual.matcher(violation.actual()).matches();
  }

  /**
   * Whether each of the violations is one that a schema cannot express, or does not show.
   *
   * @param hasSets whether the schema says at all that elements differ
   */
  static boolean explains(List<Violation> violations, List<String> errors, boolean hasSets) {
    return violations.isEmpty()
        ? errors.stream().allMatch(error -> ALIAS.matcher(error).matches())
        : violations.stream()
            .allMatch(violation ->
                isAgreed(violation) && (hasSets || !EQUAL_ELEMENTS.explains(violation)));
  }

  private static boolean isAgreed(Violation violation) {
    return List.of(values()).stream().anyMatch(agreed -> agreed.explains(violation));
  }
}
