package dev.tenon.runtime.json;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a date or time must lie. What has no zone is compared with the time in the clock's zone.
 *
 * @param isPast whether it lies before now, otherwise after
 * @param orPresent whether it may be now
 * @param expected what is said of a value that lies elsewhere
 */
public record Moment(boolean isPast, boolean orPresent, String expected) {
  /** Before now. */
  public static final Moment PAST = new Moment(true, false, "must be in the past");

  /** Before now, or now. */
  public static final Moment PAST_OR_PRESENT =
      new Moment(true, true, "must be in the past or present");

  /** After now. */
  public static final Moment FUTURE = new Moment(false, false, "must be in the future");

  /** After now, or now. */
  public static final Moment FUTURE_OR_PRESENT =
      new Moment(false, true, "must be in the future or present");

  /** The same, with the author's words for a value that lies elsewhere. */
  public Moment saying(String message) {
    return new Moment(isPast, orPresent, message);
  }

  /** Whether {@code value}, one of the types of {@code java.time} that name a time, lies there. */
  boolean allows(Object value, Clock clock) {
    int order = order(value, clock);
    return order == 0 ? orPresent : order < 0 == isPast;
  }

  /** The same by the time of this process's zone, which is looked up for this alone. */
  boolean allowsHere(Object value, InstantSource now) {
    return allows(value, now.withZone(ZoneId.systemDefault()));
  }

  private static int order(Object value, Clock clock) {
    if (value instanceof Instant instant) {
      return instant.compareTo(clock.instant());
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().compareTo(clock.instant());
    }
    if (value instanceof ZonedDateTime time) {
      return time.toInstant().compareTo(clock.instant());
    }
    if (value instanceof LocalDate date) {
      return date.compareTo(LocalDate.now(clock));
    }
    if (value instanceof LocalDateTime time) {
      return time.compareTo(LocalDateTime.now(clock));
    }
    if (value instanceof LocalTime time) {
      return time.compareTo(LocalTime.now(clock));
    }
    if (value instanceof OffsetTime time) {
      return time.compareTo(OffsetTime.now(clock));
    }
    if (value instanceof Year year) {
      return year.compareTo(Year.now(clock));
    }
    if (value instanceof YearMonth month) {
      return month.compareTo(YearMonth.now(clock));
    }
    return ((MonthDay) value).compareTo(MonthDay.now(clock));
  }
}
