package dev.tenon.processor.differential;

import dev.tenon.runtime.json.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** What a decoder refuses although its schema cannot say so; docs/schemas.md gives the reasons. */
enum Agreed {
  HUGE_NUMBERS("must be a (whole )?number.*", "-?[0-9.]+[eE][-+]?[0-9]{2,}"),
  ROUNDED_NUMBERS("must be a number (of|above|from).*", "-?[0-9.]{16,}"),
  TIME_LIMITS(
      "must be a (date and )?time with an offset such as.*",
      "\".*(:60|\\.[0-9]{10,}|[+-](18:[0-5][1-9]|18:[1-5]0|19:|2[0-3]:)|9999|0000).*\""),
  LONG_DURATIONS("must be an ISO 8601 (duration|period).*", "\".*[0-9]{9,}.*\""),
  CALENDAR(
      "must be a date and time with(out)? an offset.*", "\".*-(02-(29|3.)|(04|06|09|11)-31).*\""),
  ZONES("must be a (time zone|date and time with an offset and zone).*", "\".*\""),
  EQUAL_ELEMENTS("must not hold the same element twice", ""),
  JAVA_URIS("must be an absolute URI", "\"[A-Za-z0-9+.-]+:(//)?([/?#].*)?\"");

  private final Pattern expected;
  private final Pattern actual;

  Agreed(String expected, String actual) {
    this.expected = Pattern.compile(expected);
    this.actual = Pattern.compile(actual);
  }

  private boolean explains(Violation violation) {
    return expected.matcher(violation.expected()).matches()
        && actual.matcher(violation.actual()).matches();
  }

  /** Whether each of the violations is one that a schema cannot express. */
  static boolean explains(List<Violation> violations) {
    return !violations.isEmpty()
        && violations.stream()
            .allMatch(violation ->
                List.of(values()).stream().anyMatch(agreed -> agreed.explains(violation)));
  }
}
