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

  /** Takes a {@code Boolean} in every place. */
  @McpTool
  Places<Boolean> bool(Places<Boolean> value) {
    return value;
  }

  /** Takes a {@code Byte} in every place. */
  @McpTool
  Places<Byte> tiny(Places<Byte> value) {
    return value;
  }

  /** Takes a {@code Short} in every place. */
  @McpTool
  Places<Short> small(Places<Short> value) {
    return value;
  }

  /** Takes a {@code Integer} in every place. */
  @McpTool
  Places<Integer> whole(Places<Integer> value) {
    return value;
  }

  /** Takes a {@code Long} in every place. */
  @McpTool
  Places<Long> large(Places<Long> value) {
    return value;
  }

  /** Takes a {@code Float} in every place. */
  @McpTool
  Places<Float> single(Places<Float> value) {
    return value;
  }

  /** Takes a {@code Double} in every place. */
  @McpTool
  Places<Double> real(Places<Double> value) {
    return value;
  }

  /** Takes a {@code Character} in every place. */
  @McpTool
  Places<Character> letter(Places<Character> value) {
    return value;
  }

  /** Takes a {@code String} in every place. */
  @McpTool
  Places<String> text(Places<String> value) {
    return value;
  }

  /** Takes a {@code BigDecimal} in every place. */
  @McpTool
  Places<BigDecimal> decimal(Places<BigDecimal> value) {
    return value;
  }

  /** Takes a {@code BigInteger} in every place. */
  @McpTool
  Places<BigInteger> big(Places<BigInteger> value) {
    return value;
  }

  /** Takes a {@code Colour} in every place. */
  @McpTool
  Places<Colour> colour(Places<Colour> value) {
    return value;
  }

  /** Takes a {@code UUID} in every place. */
  @McpTool
  Places<UUID> uuid(Places<UUID> value) {
    return value;
  }

  /** Takes a {@code URI} in every place. */
  @McpTool
  Places<URI> uri(Places<URI> value) {
    return value;
  }

  /** Takes a {@code Instant} in every place. */
  @McpTool
  Places<Instant> instant(Places<Instant> value) {
    return value;
  }

  /** Takes a {@code OffsetDateTime} in every place. */
  @McpTool
  Places<OffsetDateTime> offsetDateTime(Places<OffsetDateTime> value) {
    return value;
  }

  /** Takes a {@code ZonedDateTime} in every place. */
  @McpTool
  Places<ZonedDateTime> zonedDateTime(Places<ZonedDateTime> value) {
    return value;
  }

  /** Takes a {@code LocalDate} in every place. */
  @McpTool
  Places<LocalDate> localDate(Places<LocalDate> value) {
    return value;
  }

  /** Takes a {@code LocalTime} in every place. */
  @McpTool
  Places<LocalTime> localTime(Places<LocalTime> value) {
    return value;
  }

  /** Takes a {@code LocalDateTime} in every place. */
  @McpTool
  Places<LocalDateTime> localDateTime(Places<LocalDateTime> value) {
    return value;
  }

  /** Takes a {@code OffsetTime} in every place. */
  @McpTool
  Places<OffsetTime> offsetTime(Places<OffsetTime> value) {
    return value;
  }

  /** Takes a {@code Duration} in every place. */
  @McpTool
  Places<Duration> duration(Places<Duration> value) {
    return value;
  }

  /** Takes a {@code Period} in every place. */
  @McpTool
  Places<Period> period(Places<Period> value) {
    return value;
  }

  /** Takes a {@code Year} in every place. */
  @McpTool
  Places<Year> year(Places<Year> value) {
    return value;
  }

  /** Takes a {@code YearMonth} in every place. */
  @McpTool
  Places<YearMonth> yearMonth(Places<YearMonth> value) {
    return value;
  }

  /** Takes a {@code MonthDay} in every place. */
  @McpTool
  Places<MonthDay> monthDay(Places<MonthDay> value) {
    return value;
  }

  /** Takes a {@code ZoneId} in every place. */
  @McpTool
  Places<ZoneId> zoneId(Places<ZoneId> value) {
    return value;
  }

  /** Takes a {@code ZoneOffset} in every place. */
  @McpTool
  Places<ZoneOffset> zoneOffset(Places<ZoneOffset> value) {
    return value;
  }

  /** Takes a {@code DayOfWeek} in every place. */
  @McpTool
  Places<DayOfWeek> day(Places<DayOfWeek> value) {
    return value;
  }
}
