package dev.tenon.runtime.json;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * The grammar of dates and times on the wire. The parsers of {@code java.time} take more: a minute
 * without seconds, years of nine digits, a comma before the fraction, offsets with seconds.
 */
final class Rfc3339 {
  /** {@code full-date}. */
  static final DateTimeFormatter DATE = strict(date(new DateTimeFormatterBuilder()));

  /** {@code full-time}; its letters may be small. */
  static final DateTimeFormatter TIME =
      strict(
          time(new DateTimeFormatterBuilder().parseCaseInsensitive()).appendOffset("+HH:MM", "Z"));

  /** {@code date-time}; its letters may be small. */
  static final DateTimeFormatter DATE_TIME =
      strict(
          time(date(new DateTimeFormatterBuilder().parseCaseInsensitive()).appendLiteral('T'))
              .appendOffset("+HH:MM", "Z"));

  /** A time without an offset, as in ISO 8601; the seconds may be left out. */
  static final DateTimeFormatter LOCAL_TIME = strict(shortTime(new DateTimeFormatterBuilder()));

  /** A date and time without an offset. */
  static final DateTimeFormatter LOCAL_DATE_TIME =
      strict(shortTime(date(new DateTimeFormatterBuilder()).appendLiteral('T')));

  /** A date and time with an offset and, in brackets, a zone. */
  static final DateTimeFormatter ZONED_DATE_TIME =
      strict(
          shortTime(date(new DateTimeFormatterBuilder()).appendLiteral('T'))
              .appendOffset("+HH:MM:ss", "Z")
              .optionalStart()
              .appendLiteral('[')
              .parseCaseSensitive()
              .appendZoneRegionId()
              .appendLiteral(']')
              .optionalEnd());

  private Rfc3339() {}

  private static DateTimeFormatterBuilder date(DateTimeFormatterBuilder builder) {
    return builder
        .appendValue(ChronoField.YEAR, 4)
        .appendLiteral('-')
        .appendValue(ChronoField.MONTH_OF_YEAR, 2)
        .appendLiteral('-')
        .appendValue(ChronoField.DAY_OF_MONTH, 2);
  }

  private static DateTimeFormatterBuilder time(DateTimeFormatterBuilder builder) {
    return seconds(minutes(builder));
  }

  private static DateTimeFormatterBuilder shortTime(DateTimeFormatterBuilder builder) {
    return seconds(minutes(builder).optionalStart()).optionalEnd();
  }

  private static DateTimeFormatterBuilder minutes(DateTimeFormatterBuilder builder) {
    return builder
        .appendValue(ChronoField.HOUR_OF_DAY, 2)
        .appendLiteral(':')
        .appendValue(ChronoField.MINUTE_OF_HOUR, 2);
  }

  private static DateTimeFormatterBuilder seconds(DateTimeFormatterBuilder builder) {
    return builder
        .appendLiteral(':')
        .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
        .optionalEnd();
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT)
        .withChronology(IsoChronology.INSTANCE);
  }
}
