package good.differential;

import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
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
import good.differential.LibraryTypes.Colour;

/** Each type with a text form, as an argument of a tool, of a prompt and of a template. */
public class TextForms {

  /** Takes one {@code boolean} as JSON. */
  @McpTool
  boolean textBool(boolean value) {
    return value;
  }

  /** Takes {@code textBool} as text. */
  @McpPrompt(name = "textBool")
  String textBoolOfPrompt(boolean value) {
    return "" + value;
  }

  /** Takes {@code textBool} from a URI. */
  @McpResource("bool://{value}")
  String textBoolOfTemplate(boolean value) {
    return "" + value;
  }

  /** Takes one {@code byte} as JSON. */
  @McpTool
  byte textTiny(byte value) {
    return value;
  }

  /** Takes {@code textTiny} as text. */
  @McpPrompt(name = "textTiny")
  String textTinyOfPrompt(byte value) {
    return "" + value;
  }

  /** Takes {@code textTiny} from a URI. */
  @McpResource("tiny://{value}")
  String textTinyOfTemplate(byte value) {
    return "" + value;
  }

  /** Takes one {@code short} as JSON. */
  @McpTool
  short textSmall(short value) {
    return value;
  }

  /** Takes {@code textSmall} as text. */
  @McpPrompt(name = "textSmall")
  String textSmallOfPrompt(short value) {
    return "" + value;
  }

  /** Takes {@code textSmall} from a URI. */
  @McpResource("small://{value}")
  String textSmallOfTemplate(short value) {
    return "" + value;
  }

  /** Takes one {@code int} as JSON. */
  @McpTool
  int textWhole(int value) {
    return value;
  }

  /** Takes {@code textWhole} as text. */
  @McpPrompt(name = "textWhole")
  String textWholeOfPrompt(int value) {
    return "" + value;
  }

  /** Takes {@code textWhole} from a URI. */
  @McpResource("whole://{value}")
  String textWholeOfTemplate(int value) {
    return "" + value;
  }

  /** Takes one {@code long} as JSON. */
  @McpTool
  long textLarge(long value) {
    return value;
  }

  /** Takes {@code textLarge} as text. */
  @McpPrompt(name = "textLarge")
  String textLargeOfPrompt(long value) {
    return "" + value;
  }

  /** Takes {@code textLarge} from a URI. */
  @McpResource("large://{value}")
  String textLargeOfTemplate(long value) {
    return "" + value;
  }

  /** Takes one {@code float} as JSON. */
  @McpTool
  float textSingle(float value) {
    return value;
  }

  /** Takes {@code textSingle} as text. */
  @McpPrompt(name = "textSingle")
  String textSingleOfPrompt(float value) {
    return "" + value;
  }

  /** Takes {@code textSingle} from a URI. */
  @McpResource("single://{value}")
  String textSingleOfTemplate(float value) {
    return "" + value;
  }

  /** Takes one {@code double} as JSON. */
  @McpTool
  double textReal(double value) {
    return value;
  }

  /** Takes {@code textReal} as text. */
  @McpPrompt(name = "textReal")
  String textRealOfPrompt(double value) {
    return "" + value;
  }

  /** Takes {@code textReal} from a URI. */
  @McpResource("real://{value}")
  String textRealOfTemplate(double value) {
    return "" + value;
  }

  /** Takes one {@code char} as JSON. */
  @McpTool
  char textLetter(char value) {
    return value;
  }

  /** Takes {@code textLetter} as text. */
  @McpPrompt(name = "textLetter")
  String textLetterOfPrompt(char value) {
    return "" + value;
  }

  /** Takes {@code textLetter} from a URI. */
  @McpResource("letter://{value}")
  String textLetterOfTemplate(char value) {
    return "" + value;
  }

  /** Takes one {@code String} as JSON. */
  @McpTool
  String textText(String value) {
    return value;
  }

  /** Takes {@code textText} as text. */
  @McpPrompt(name = "textText")
  String textTextOfPrompt(String value) {
    return "" + value;
  }

  /** Takes {@code textText} from a URI. */
  @McpResource("text://{value}")
  String textTextOfTemplate(String value) {
    return "" + value;
  }

  /** Takes one {@code BigDecimal} as JSON. */
  @McpTool
  BigDecimal textDecimal(BigDecimal value) {
    return value;
  }

  /** Takes {@code textDecimal} as text. */
  @McpPrompt(name = "textDecimal")
  String textDecimalOfPrompt(BigDecimal value) {
    return "" + value;
  }

  /** Takes {@code textDecimal} from a URI. */
  @McpResource("decimal://{value}")
  String textDecimalOfTemplate(BigDecimal value) {
    return "" + value;
  }

  /** Takes one {@code BigInteger} as JSON. */
  @McpTool
  BigInteger textBig(BigInteger value) {
    return value;
  }

  /** Takes {@code textBig} as text. */
  @McpPrompt(name = "textBig")
  String textBigOfPrompt(BigInteger value) {
    return "" + value;
  }

  /** Takes {@code textBig} from a URI. */
  @McpResource("big://{value}")
  String textBigOfTemplate(BigInteger value) {
    return "" + value;
  }

  /** Takes one {@code Colour} as JSON. */
  @McpTool
  Colour textColour(Colour value) {
    return value;
  }

  /** Takes {@code textColour} as text. */
  @McpPrompt(name = "textColour")
  String textColourOfPrompt(Colour value) {
    return "" + value;
  }

  /** Takes {@code textColour} from a URI. */
  @McpResource("colour://{value}")
  String textColourOfTemplate(Colour value) {
    return "" + value;
  }

  /** Takes one {@code UUID} as JSON. */
  @McpTool
  UUID textUuid(UUID value) {
    return value;
  }

  /** Takes {@code textUuid} as text. */
  @McpPrompt(name = "textUuid")
  String textUuidOfPrompt(UUID value) {
    return "" + value;
  }

  /** Takes {@code textUuid} from a URI. */
  @McpResource("uuid://{value}")
  String textUuidOfTemplate(UUID value) {
    return "" + value;
  }

  /** Takes one {@code URI} as JSON. */
  @McpTool
  URI textUri(URI value) {
    return value;
  }

  /** Takes {@code textUri} as text. */
  @McpPrompt(name = "textUri")
  String textUriOfPrompt(URI value) {
    return "" + value;
  }

  /** Takes {@code textUri} from a URI. */
  @McpResource("uri://{value}")
  String textUriOfTemplate(URI value) {
    return "" + value;
  }

  /** Takes one {@code Instant} as JSON. */
  @McpTool
  Instant textInstant(Instant value) {
    return value;
  }

  /** Takes {@code textInstant} as text. */
  @McpPrompt(name = "textInstant")
  String textInstantOfPrompt(Instant value) {
    return "" + value;
  }

  /** Takes {@code textInstant} from a URI. */
  @McpResource("instant://{value}")
  String textInstantOfTemplate(Instant value) {
    return "" + value;
  }

  /** Takes one {@code OffsetDateTime} as JSON. */
  @McpTool
  OffsetDateTime textOffsetDateTime(OffsetDateTime value) {
    return value;
  }

  /** Takes {@code textOffsetDateTime} as text. */
  @McpPrompt(name = "textOffsetDateTime")
  String textOffsetDateTimeOfPrompt(OffsetDateTime value) {
    return "" + value;
  }

  /** Takes {@code textOffsetDateTime} from a URI. */
  @McpResource("offsetDateTime://{value}")
  String textOffsetDateTimeOfTemplate(OffsetDateTime value) {
    return "" + value;
  }

  /** Takes one {@code ZonedDateTime} as JSON. */
  @McpTool
  ZonedDateTime textZonedDateTime(ZonedDateTime value) {
    return value;
  }

  /** Takes {@code textZonedDateTime} as text. */
  @McpPrompt(name = "textZonedDateTime")
  String textZonedDateTimeOfPrompt(ZonedDateTime value) {
    return "" + value;
  }

  /** Takes {@code textZonedDateTime} from a URI. */
  @McpResource("zonedDateTime://{value}")
  String textZonedDateTimeOfTemplate(ZonedDateTime value) {
    return "" + value;
  }

  /** Takes one {@code LocalDate} as JSON. */
  @McpTool
  LocalDate textLocalDate(LocalDate value) {
    return value;
  }

  /** Takes {@code textLocalDate} as text. */
  @McpPrompt(name = "textLocalDate")
  String textLocalDateOfPrompt(LocalDate value) {
    return "" + value;
  }

  /** Takes {@code textLocalDate} from a URI. */
  @McpResource("localDate://{value}")
  String textLocalDateOfTemplate(LocalDate value) {
    return "" + value;
  }

  /** Takes one {@code LocalTime} as JSON. */
  @McpTool
  LocalTime textLocalTime(LocalTime value) {
    return value;
  }

  /** Takes {@code textLocalTime} as text. */
  @McpPrompt(name = "textLocalTime")
  String textLocalTimeOfPrompt(LocalTime value) {
    return "" + value;
  }

  /** Takes {@code textLocalTime} from a URI. */
  @McpResource("localTime://{value}")
  String textLocalTimeOfTemplate(LocalTime value) {
    return "" + value;
  }

  /** Takes one {@code LocalDateTime} as JSON. */
  @McpTool
  LocalDateTime textLocalDateTime(LocalDateTime value) {
    return value;
  }

  /** Takes {@code textLocalDateTime} as text. */
  @McpPrompt(name = "textLocalDateTime")
  String textLocalDateTimeOfPrompt(LocalDateTime value) {
    return "" + value;
  }

  /** Takes {@code textLocalDateTime} from a URI. */
  @McpResource("localDateTime://{value}")
  String textLocalDateTimeOfTemplate(LocalDateTime value) {
    return "" + value;
  }

  /** Takes one {@code OffsetTime} as JSON. */
  @McpTool
  OffsetTime textOffsetTime(OffsetTime value) {
    return value;
  }

  /** Takes {@code textOffsetTime} as text. */
  @McpPrompt(name = "textOffsetTime")
  String textOffsetTimeOfPrompt(OffsetTime value) {
    return "" + value;
  }

  /** Takes {@code textOffsetTime} from a URI. */
  @McpResource("offsetTime://{value}")
  String textOffsetTimeOfTemplate(OffsetTime value) {
    return "" + value;
  }

  /** Takes one {@code Duration} as JSON. */
  @McpTool
  Duration textDuration(Duration value) {
    return value;
  }

  /** Takes {@code textDuration} as text. */
  @McpPrompt(name = "textDuration")
  String textDurationOfPrompt(Duration value) {
    return "" + value;
  }

  /** Takes {@code textDuration} from a URI. */
  @McpResource("duration://{value}")
  String textDurationOfTemplate(Duration value) {
    return "" + value;
  }

  /** Takes one {@code Period} as JSON. */
  @McpTool
  Period textPeriod(Period value) {
    return value;
  }

  /** Takes {@code textPeriod} as text. */
  @McpPrompt(name = "textPeriod")
  String textPeriodOfPrompt(Period value) {
    return "" + value;
  }

  /** Takes {@code textPeriod} from a URI. */
  @McpResource("period://{value}")
  String textPeriodOfTemplate(Period value) {
    return "" + value;
  }

  /** Takes one {@code Year} as JSON. */
  @McpTool
  Year textYear(Year value) {
    return value;
  }

  /** Takes {@code textYear} as text. */
  @McpPrompt(name = "textYear")
  String textYearOfPrompt(Year value) {
    return "" + value;
  }

  /** Takes {@code textYear} from a URI. */
  @McpResource("year://{value}")
  String textYearOfTemplate(Year value) {
    return "" + value;
  }

  /** Takes one {@code YearMonth} as JSON. */
  @McpTool
  YearMonth textYearMonth(YearMonth value) {
    return value;
  }

  /** Takes {@code textYearMonth} as text. */
  @McpPrompt(name = "textYearMonth")
  String textYearMonthOfPrompt(YearMonth value) {
    return "" + value;
  }

  /** Takes {@code textYearMonth} from a URI. */
  @McpResource("yearMonth://{value}")
  String textYearMonthOfTemplate(YearMonth value) {
    return "" + value;
  }

  /** Takes one {@code MonthDay} as JSON. */
  @McpTool
  MonthDay textMonthDay(MonthDay value) {
    return value;
  }

  /** Takes {@code textMonthDay} as text. */
  @McpPrompt(name = "textMonthDay")
  String textMonthDayOfPrompt(MonthDay value) {
    return "" + value;
  }

  /** Takes {@code textMonthDay} from a URI. */
  @McpResource("monthDay://{value}")
  String textMonthDayOfTemplate(MonthDay value) {
    return "" + value;
  }

  /** Takes one {@code ZoneId} as JSON. */
  @McpTool
  ZoneId textZoneId(ZoneId value) {
    return value;
  }

  /** Takes {@code textZoneId} as text. */
  @McpPrompt(name = "textZoneId")
  String textZoneIdOfPrompt(ZoneId value) {
    return "" + value;
  }

  /** Takes {@code textZoneId} from a URI. */
  @McpResource("zoneId://{value}")
  String textZoneIdOfTemplate(ZoneId value) {
    return "" + value;
  }

  /** Takes one {@code ZoneOffset} as JSON. */
  @McpTool
  ZoneOffset textZoneOffset(ZoneOffset value) {
    return value;
  }

  /** Takes {@code textZoneOffset} as text. */
  @McpPrompt(name = "textZoneOffset")
  String textZoneOffsetOfPrompt(ZoneOffset value) {
    return "" + value;
  }

  /** Takes {@code textZoneOffset} from a URI. */
  @McpResource("zoneOffset://{value}")
  String textZoneOffsetOfTemplate(ZoneOffset value) {
    return "" + value;
  }

  /** Takes one {@code DayOfWeek} as JSON. */
  @McpTool
  DayOfWeek textDay(DayOfWeek value) {
    return value;
  }

  /** Takes {@code textDay} as text. */
  @McpPrompt(name = "textDay")
  String textDayOfPrompt(DayOfWeek value) {
    return "" + value;
  }

  /** Takes {@code textDay} from a URI. */
  @McpResource("day://{value}")
  String textDayOfTemplate(DayOfWeek value) {
    return "" + value;
  }
}
