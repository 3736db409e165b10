package dev.tenon.runtime.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.UUID;

/** The types of the Java library that are one JSON string on the wire. */
public final class Scalars {
  /** RFC 9562 text form, 36 characters. */
  public static final Scalar<UUID> UUID = new Scalar<>("must be a UUID", Scalars::uuid);

  /** An absolute URI of RFC 3986. */
  public static final Scalar<URI> URI = new Scalar<>("must be an absolute URI", Scalars::uri);

  /** RFC 3339 date and time with an offset. */
  public static final Scalar<Instant> INSTANT =
      new Scalar<>(
          "must be a date and time with an offset such as 2026-07-28T09:30:00Z", Scalars::instant);

  /** RFC 3339 date and time with an offset, which is kept. */
  public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME =
      new Scalar<>(
          "must be a date and time with an offset such as 2026-07-28T09:30:00+02:00",
          text -> OffsetDateTime.parse(text, Rfc3339.DATE_TIME));

  /** ISO 8601 date and time with an offset and, optionally, a zone in brackets. */
  public static final Scalar<ZonedDateTime> ZONED_DATE_TIME =
      new Scalar<>(
          "must be a date and time with an offset and zone such as"
              + " 2026-07-28T09:30:00+02:00[Europe/Zurich]",
          text -> ZonedDateTime.parse(text, Rfc3339.ZONED_DATE_TIME));

  /** RFC 3339 full-date. */
  public static final Scalar<LocalDate> LOCAL_DATE =
      new Scalar<>(
          "must be a date such as 2026-07-28", text -> LocalDate.parse(text, Rfc3339.DATE));

  /** ISO 8601 time without an offset. */
  public static final Scalar<LocalTime> LOCAL_TIME =
      new Scalar<>(
          "must be a time without an offset such as 09:30:00",
          text -> LocalTime.parse(text, Rfc3339.LOCAL_TIME));

  /** ISO 8601 date and time without an offset. */
  public static final Scalar<LocalDateTime> LOCAL_DATE_TIME =
      new Scalar<>(
          "must be a date and time without an offset such as 2026-07-28T09:30:00",
          text -> LocalDateTime.parse(text, Rfc3339.LOCAL_DATE_TIME));

  /** RFC 3339 full-time. */
  public static final Scalar<OffsetTime> OFFSET_TIME =
      new Scalar<>(
          "must be a time with an offset such as 09:30:00Z",
          text -> OffsetTime.parse(text, Rfc3339.TIME));

  /** ISO 8601 duration of days, hours, minutes and seconds. */
  public static final Scalar<Duration> DURATION =
      new Scalar<>("must be an ISO 8601 duration such as PT15M", Scalars::duration);

  /** ISO 8601 period of years, months, weeks and days. */
  public static final Scalar<Period> PERIOD =
      new Scalar<>("must be an ISO 8601 period such as P1Y2M3D", Scalars::period);

  /** ISO 8601 year and month. */
  public static final Scalar<YearMonth> YEAR_MONTH =
      new Scalar<>("must be a year and month such as 2026-07", Scalars::yearMonth);

  /** ISO 8601 month and day. */
  public static final Scalar<MonthDay> MONTH_DAY =
      new Scalar<>("must be a month and day such as --07-28", MonthDay::parse);

  /** A time zone of the tz database, or an offset. */
  public static final Scalar<ZoneId> ZONE_ID =
      new Scalar<>("must be a time zone such as Europe/Zurich", ZoneId::of);

  /** An offset from UTC. */
  public static final Scalar<ZoneOffset> ZONE_OFFSET =
      new Scalar<>("must be an offset from UTC such as +02:00", Scalars::offset);

  /** Base64 of RFC 4648 section 4, with padding. */
  public static final Scalar<byte[]> BASE64 =
      new Scalar<>("must be Base64 text with its padding", Scalars::base64);

  /** One UTF-16 code unit. */
  public static final Scalar<Character> CHARACTER =
      new Scalar<>("must be a single character", Scalars::character);

  private Scalars() {}

  private static UUID uuid(String text) {
    UUID value = java.util.UUID.fromString(text);
    // The JDK also takes groups of other lengths, which no schema calls a UUID.
    if (!value.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private static URI uri(String text) {
    try {
      if (!AbsoluteUri.isOne(text)) {
        throw new IllegalArgumentException(text);
      }
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Instant instant(String text) {
    OffsetDateTime value = OffsetDateTime.parse(text, Rfc3339.DATE_TIME);
    int year = value.withOffsetSameInstant(ZoneOffset.UTC).getYear();
    // The last hours of 9999 in the west are in a year that cannot be written any more.
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException(text);
    }
    return value.toInstant();
  }

  private static Duration duration(String text) {
    // The JDK also takes small letters, a sign before each number, and a comma or an end of it.
    if (text.lastIndexOf('-') > 0 || text.contains(".S") || !isOf(text, "-PDTHMS.")) {
      throw new IllegalArgumentException(text);
    }
    return Duration.parse(text);
  }

  private static Period period(String text) {
    // Weeks stand alone.
    boolean isMixed = text.indexOf('W') >= 0 && !isOf(text, "-PW");
    if (text.startsWith("-") || isMixed || !isOf(text, "-PYMWD")) {
      throw new IllegalArgumentException(text);
    }
    return Period.parse(text);
  }

  private static YearMonth yearMonth(String text) {
    if (text.length() != 7) {
      throw new IllegalArgumentException(text);
    }
    return YearMonth.parse(text);
  }

  private static ZoneOffset offset(String text) {
    // The JDK also takes +2, +02 and +0200.
    if (!text.equals("Z") && (text.length() < 6 || text.charAt(3) != ':')) {
      throw new IllegalArgumentException(text);
    }
    return ZoneOffset.of(text);
  }

  /** Whether a text has digits and these characters only. */
  private static boolean isOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && characters.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] base64(String text) {
    // The JDK tolerates missing padding, which RFC 4648 does not.
    if (text.length() % 4 != 0) {
      throw new IllegalArgumentException(text);
    }
    return Base64.getDecoder().decode(text);
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }
}
