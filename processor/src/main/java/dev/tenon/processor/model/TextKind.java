package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/** The types of the Java library that are one string on the wire, named as in {@code Scalars}. */
public enum TextKind {
  /** {@code UUID}. */
  UUID("java.util.UUID", "uuid"),
  /** {@code URI}. */
  URI("java.net.URI", "uri"),
  /** {@code Instant}. */
  INSTANT("java.time.Instant", "date-time"),
  /** {@code OffsetDateTime}. */
  OFFSET_DATE_TIME("java.time.OffsetDateTime", "date-time"),
  /** {@code ZonedDateTime}. */
  ZONED_DATE_TIME("java.time.ZonedDateTime", null),
  /** {@code LocalDate}. */
  LOCAL_DATE("java.time.LocalDate", "date"),
  /** {@code LocalTime}. */
  LOCAL_TIME("java.time.LocalTime", "time-local"),
  /** {@code LocalDateTime}. */
  LOCAL_DATE_TIME("java.time.LocalDateTime", "date-time-local"),
  /** {@code OffsetTime}. */
  OFFSET_TIME("java.time.OffsetTime", "time"),
  /** {@code Duration}. */
  DURATION("java.time.Duration", "duration"),
  /** {@code Period}. */
  PERIOD("java.time.Period", "duration"),
  /** {@code YearMonth}. */
  YEAR_MONTH("java.time.YearMonth", null),
  /** {@code MonthDay}. */
  MONTH_DAY("java.time.MonthDay", null),
  /** {@code ZoneId}. */
  ZONE_ID("java.time.ZoneId", null),
  /** {@code ZoneOffset}. */
  ZONE_OFFSET("java.time.ZoneOffset", null),
  /** {@code byte[]}. */
  BASE64("byte[]", null),
  /** {@code char} and {@code Character}. */
  CHARACTER("java.lang.Character", null);

  private final String javaName;
  private final @Nullable String format;

  TextKind(String javaName, @Nullable String format) {
    this.javaName = javaName;
    this.format = format;
  }

  /** The name of the Java type. */
  public String javaName() {
    return javaName;
  }

  /** The {@code format} of the schema, or null. */
  public @Nullable String format() {
    return format;
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
