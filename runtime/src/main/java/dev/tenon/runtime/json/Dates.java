package dev.tenon.runtime.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How dates, times and durations are written in results: as their schema says, and as decoders read
 * them. What cannot be written so, such as the year 10000, is an {@link InvalidResultException}.
 */
public final class Dates {
  private Dates() {}

  /** RFC 3339, in UTC. */
  public static String text(Instant value) {
    return unsigned(value.toString());
  }

  /** RFC 3339. */
  public static String text(OffsetDateTime value) {
    wholeMinutes(value.getOffset(), value);
    return unsigned(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
  }

  /** ISO 8601 with the zone in brackets. */
  public static String text(ZonedDateTime value) {
    return unsigned(value.toString());
  }

  /** RFC 3339. */
  public static String text(LocalDate value) {
    return unsigned(value.toString());
  }

  /** RFC 3339 without an offset. */
  public static String text(LocalDateTime value) {
    return unsigned(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value));
  }

  /** RFC 3339. */
  public static String text(OffsetTime value) {
    wholeMinutes(value.getOffset(), value);
    return DateTimeFormatter.ISO_OFFSET_TIME.format(value);
  }

  /** RFC 3339 without an offset. */
  public static String text(LocalTime value) {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(value);
  }

  /** ISO 8601. */
  public static String text(YearMonth value) {
    // Its toString leaves out the sign of the year 10000.
    text(value.atDay(1));
    return value.toString();
  }

  /** ISO 8601; one sign for the whole, where {@code toString} has one for each part. */
  public static String text(Duration value) {
    if (!value.isNegative()) {
      return value.toString();
    }
    if (value.toSeconds() == Long.MIN_VALUE) {
      throw new InvalidResultException("the result holds a duration that is too long: " + value);
    }
    return "-" + value.negated();
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable Instant value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable OffsetDateTime value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable ZonedDateTime value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable LocalDate value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable LocalDateTime value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable OffsetTime value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable LocalTime value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable YearMonth value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Writes a property that must be there. */
  public static void property(JsonGenerator out, String name, @Nullable Duration value) {
    out.writeStringProperty(name, text(Encode.required(value, name)));
  }

  /** Years beyond 0000 and 9999 have a sign. */
  private static String unsigned(String text) {
    char first = text.charAt(0);
    if (first == '+' || first == '-') {
      throw new InvalidResultException(
          "the result holds " + text + ", whose year its schema cannot express");
    }
    return text;
  }

  private static void wholeMinutes(ZoneOffset offset, Object value) {
    if (offset.getTotalSeconds() % 60 != 0) {
      throw new InvalidResultException(
          "the result holds " + value + ", whose offset has seconds, which RFC 3339 does not know");
    }
  }
}
