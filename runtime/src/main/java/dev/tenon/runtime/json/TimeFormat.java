package dev.tenon.runtime.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How dates and times are written in a form of their own. What it needs is made when it is first
 * used. Thread-safe.
 *
 * @param <T> the type of the dates or times
 */
public final class TimeFormat<T extends TemporalAccessor> {
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2026, 7, 28, 9, 30, 0, 0, ZoneOffset.UTC);

  private final Class<T> type;
  private final String pattern;
  private final String locale;
  private final @Nullable String zone;
  private volatile @Nullable DateTimeFormatter formatter;
  private volatile @Nullable Scalar<T> scalar;

  /**
   * @param type a date or time of {@code java.time}
   * @param pattern how it is written, as {@link DateTimeFormatter} reads it
   * @param locale the language of names, such as {@code en}
   * @param zone where it is shown, for an {@code Instant}, or null
   */
  public TimeFormat(Class<T> type, String pattern, String locale, @Nullable String zone) {
    this.type = type;
    this.pattern = pattern;
    this.locale = locale;
    this.zone = zone;
  }

  /** What reads one; a text that would be written in another way is none. */
  public Scalar<T> scalar() {
    Scalar<T> known = scalar;
    if (known == null) {
      String example = formatter().format(query().queryFrom(SAMPLE));
      known = new Scalar<>("must have the form " + pattern + ", as in " + example, this::parse);
      scalar = known;
    }
    return known;
  }

  /** The text of {@code value}. */
  public String text(T value) {
    return formatter().format(value);
  }

  private T parse(String text) {
    T value = type.cast(formatter().parse(text, query()));
    // The 31st of February would be read as the 28th.
    if (!text(value).equals(text)) {
      throw new DateTimeException(text);
    }
    return value;
  }

  private DateTimeFormatter formatter() {
    DateTimeFormatter known = formatter;
    if (known == null) {
      known = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(locale));
      known = zone == null ? known : known.withZone(ZoneId.of(zone));
      formatter = known;
    }
    return known;
  }

  private TemporalQuery<? extends TemporalAccessor> query() {
    return switch (type.getSimpleName()) {
      case "Instant" -> Instant::from;
      case "OffsetDateTime" -> OffsetDateTime::from;
      case "ZonedDateTime" -> ZonedDateTime::from;
      case "LocalDate" -> LocalDate::from;
      case "LocalTime" -> LocalTime::from;
      case "LocalDateTime" -> LocalDateTime::from;
      case "OffsetTime" -> OffsetTime::from;
      case "YearMonth" -> YearMonth::from;
      case "MonthDay" -> MonthDay::from;
      default -> throw new IllegalArgumentException(type + " is no date or time");
    };
  }
}
