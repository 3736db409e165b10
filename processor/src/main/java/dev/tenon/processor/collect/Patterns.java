package dev.tenon.processor.collect;

import dev.tenon.processor.model.TextKind;
import dev.tenon.processor.model.TypeModel;
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
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether dates and times can be written with a pattern, and read again. */
final class Patterns {
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2026, 7, 28, 9, 30, 0, 0, ZoneId.of("Europe/Zurich"));

  private Patterns() {}

  /** Whether values of the kind can be written with a pattern. */
  static boolean apply(TextKind kind) {
    return query(kind) != null;
  }

  private static @Nullable TemporalQuery<? extends TemporalAccessor> query(TextKind kind) {
    return switch (kind) {
      case INSTANT -> Instant::from;
      case OFFSET_DATE_TIME -> OffsetDateTime::from;
      case ZONED_DATE_TIME -> ZonedDateTime::from;
      case LOCAL_DATE -> LocalDate::from;
      case LOCAL_TIME -> LocalTime::from;
      case LOCAL_DATE_TIME -> LocalDateTime::from;
      case OFFSET_TIME -> OffsetTime::from;
      case YEAR_MONTH -> YearMonth::from;
      case MONTH_DAY -> MonthDay::from;
      default -> null;
    };
  }

  /** What is wrong with the pattern, or null. */
  static @Nullable String fault(TypeModel.Patterned type) {
    TemporalQuery<? extends TemporalAccessor> query = query(type.value().kind());
    if (query == null) {
      return "it has no pattern";
    }
    try {
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(type.pattern(), Locale.forLanguageTag(type.locale()));
      if (type.zone() != null) {
        format = format.withZone(ZoneId.of(type.zone()));
      }
      TemporalAccessor sample = query.queryFrom(SAMPLE);
      format.parse(format.format(sample), query);
      return null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
  }
}
