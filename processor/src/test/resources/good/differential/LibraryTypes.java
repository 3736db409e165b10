package good.differential;

import dev.tenon.McpTool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Each type of the Java library, in every place of {@link Places}. */
public class LibraryTypes {
  enum Colour {
    RED,
    GREEN,
    DARK_BLUE
  }

  /** In every place. */
  @McpTool
  Places<Boolean> bool(Places<Boolean> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Byte> tiny(Places<Byte> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Short> small(Places<Short> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Integer> whole(Places<Integer> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Long> large(Places<Long> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Float> single(Places<Float> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Double> real(Places<Double> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Character> letter(Places<Character> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<String> text(Places<String> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<BigDecimal> decimal(Places<BigDecimal> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<BigInteger> big(Places<BigInteger> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Colour> colour(Places<Colour> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<UUID> uuid(Places<UUID> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<URI> uri(Places<URI> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Instant> instant(Places<Instant> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<OffsetDateTime> offsetDateTime(Places<OffsetDateTime> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<ZonedDateTime> zonedDateTime(Places<ZonedDateTime> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<LocalDate> localDate(Places<LocalDate> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<LocalTime> localTime(Places<LocalTime> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<LocalDateTime> localDateTime(Places<LocalDateTime> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<OffsetTime> offsetTime(Places<OffsetTime> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Duration> duration(Places<Duration> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Period> period(Places<Period> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<Year> year(Places<Year> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<YearMonth> yearMonth(Places<YearMonth> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<MonthDay> monthDay(Places<MonthDay> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<ZoneId> zoneId(Places<ZoneId> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<ZoneOffset> zoneOffset(Places<ZoneOffset> value) {
    return value;
  }

  /** In every place. */
  @McpTool
  Places<DayOfWeek> day(Places<DayOfWeek> value) {
    return value;
  }
}
