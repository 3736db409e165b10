package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * The types of the Java library that are one string on the wire, named as in {@code Scalars}. Where
 * JSON Schema has a format for what a decoder takes, the schema names it; the others have a regular
 * expression, of those signs that all dialects share, so that any validator can tell.
 */
public enum TextKind {
  /** {@code UUID}. */
  UUID("java.util.UUID", "uuid", null),
  /** {@code URI}. */
  URI("java.net.URI", "uri", null),
  /** {@code Instant}. */
  INSTANT("java.time.Instant", "date-time", null),
  /** {@code OffsetDateTime}. */
  OFFSET_DATE_TIME("java.time.OffsetDateTime", "date-time", null),
  /** {@code ZonedDateTime}. */
  ZONED_DATE_TIME(
      "java.time.ZonedDateTime",
      null,
      Shapes.DATE + "T" + Shapes.TIME + "(Z|" + Shapes.OFFSET + ")(\\[.+\\])?"),
  /** {@code LocalDate}. */
  LOCAL_DATE("java.time.LocalDate", "date", null),
  /** {@code LocalTime}. */
  LOCAL_TIME("java.time.LocalTime", null, Shapes.TIME),
  /** {@code LocalDateTime}. */
  LOCAL_DATE_TIME("java.time.LocalDateTime", null, Shapes.DATE + "T" + Shapes.TIME),
  /** {@code OffsetTime}. */
  OFFSET_TIME("java.time.OffsetTime", "time", null),
  /** {@code Duration}; the format of this name knows years, and no fractions of seconds. */
  DURATION(
      "java.time.Duration",
      null,
      "-?P([0-9]+D|([0-9]+D)?T([0-9]+H([0-9]+M)?("
          + Shapes.SECONDS
          + ")?|[0-9]+M("
          + Shapes.SECONDS
          + ")?|"
          + Shapes.SECONDS
          + "))"),
  /** {@code Period}; the format of this name knows hours, and no signs. */
  PERIOD(
      "java.time.Period",
      null,
      "P(-?[0-9]+Y(-?[0-9]+M)?(-?[0-9]+D)?|-?[0-9]+M(-?[0-9]+D)?|-?[0-9]+[WD])"),
  /** {@code YearMonth}. */
  YEAR_MONTH("java.time.YearMonth", null, "[0-9]{4}-" + Shapes.MONTH),
  /** {@code MonthDay}. */
  MONTH_DAY(
      "java.time.MonthDay",
      null,
      "--((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|[12][0-9]))"),
  /** {@code ZoneId}; which there are changes with the tz database. */
  ZONE_ID("java.time.ZoneId", null, null),
  /** {@code ZoneOffset}. */
  ZONE_OFFSET("java.time.ZoneOffset", null, "Z|" + Shapes.OFFSET),
  /** {@code char} and {@code Character}; lengths count code points, and some are two units. */
  CHARACTER("java.lang.Character", null, "[\\u0000-\\uFFFF]");

  private final String javaName;
  private final @Nullable String format;
  private final @Nullable String pattern;

  TextKind(String javaName, @Nullable String format, @Nullable String pattern) {
    this.javaName = javaName;
    this.format = format;
    this.pattern = pattern == null ? null : anchored(pattern);
  }

  private static String anchored(String pattern) {
    return pattern.startsWith("Z|") ? "^(" + pattern + ")$" : "^" + pattern + "$";
  }

  /** Parts of the regular expressions. */
  private static final class Shapes {
    static final String MONTH = "(0[1-9]|1[0-2])";
    static final String DATE = "[0-9]{4}-" + MONTH + "-(0[1-9]|[12][0-9]|3[01])";
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    static final String OFFSET = "[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00(:00)?)";
    static final String SECONDS = "[0-9]+(\\.[0-9]{1,9})?S";
  }

  /** The name of the Java type. */
  public String javaName() {
    return javaName;
  }

  /** The {@code format} of the schema, or null. */
  public @Nullable String format() {
    return format;
  }

  /** The {@code pattern} of the schema, or null. */
  public @Nullable String pattern() {
    return pattern;
  }

  /** The kind of the Java type with this name, or null. */
  public static @Nullable TextKind of(String javaName) {
    for (TextKind kind : values()) {
      if (kind.javaName.equals(javaName)) {
        return kind;
      }
    }
    return null;
  }
}
