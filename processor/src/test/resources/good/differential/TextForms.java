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

  /** As JSON. */
  @McpTool
  boolean textBool(boolean value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textBool")
  String textBoolOfPrompt(boolean value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("bool://{value}")
  String textBoolOfTemplate(boolean value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  byte textTiny(byte value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textTiny")
  String textTinyOfPrompt(byte value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("tiny://{value}")
  String textTinyOfTemplate(byte value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  short textSmall(short value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textSmall")
  String textSmallOfPrompt(short value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("small://{value}")
  String textSmallOfTemplate(short value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  int textWhole(int value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textWhole")
  String textWholeOfPrompt(int value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("whole://{value}")
  String textWholeOfTemplate(int value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  long textLarge(long value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textLarge")
  String textLargeOfPrompt(long value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("large://{value}")
  String textLargeOfTemplate(long value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  float textSingle(float value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textSingle")
  String textSingleOfPrompt(float value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("single://{value}")
  String textSingleOfTemplate(float value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  double textReal(double value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textReal")
  String textRealOfPrompt(double value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("real://{value}")
  String textRealOfTemplate(double value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  char textLetter(char value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textLetter")
  String textLetterOfPrompt(char value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("letter://{value}")
  String textLetterOfTemplate(char value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  String textText(String value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textText")
  String textTextOfPrompt(String value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("text://{value}")
  String textTextOfTemplate(String value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  BigDecimal textDecimal(BigDecimal value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textDecimal")
  String textDecimalOfPrompt(BigDecimal value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("decimal://{value}")
  String textDecimalOfTemplate(BigDecimal value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  BigInteger textBig(BigInteger value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textBig")
  String textBigOfPrompt(BigInteger value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("big://{value}")
  String textBigOfTemplate(BigInteger value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  Colour textColour(Colour value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textColour")
  String textColourOfPrompt(Colour value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("colour://{value}")
  String textColourOfTemplate(Colour value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  UUID textUuid(UUID value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textUuid")
  String textUuidOfPrompt(UUID value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("uuid://{value}")
  String textUuidOfTemplate(UUID value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  URI textUri(URI value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textUri")
  String textUriOfPrompt(URI value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("uri://{value}")
  String textUriOfTemplate(URI value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  Instant textInstant(Instant value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textInstant")
  String textInstantOfPrompt(Instant value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("instant://{value}")
  String textInstantOfTemplate(Instant value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  OffsetDateTime textOffsetDateTime(OffsetDateTime value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textOffsetDateTime")
  String textOffsetDateTimeOfPrompt(OffsetDateTime value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("offsetDateTime://{value}")
  String textOffsetDateTimeOfTemplate(OffsetDateTime value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  ZonedDateTime textZonedDateTime(ZonedDateTime value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textZonedDateTime")
  String textZonedDateTimeOfPrompt(ZonedDateTime value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("zonedDateTime://{value}")
  String textZonedDateTimeOfTemplate(ZonedDateTime value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  LocalDate textLocalDate(LocalDate value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textLocalDate")
  String textLocalDateOfPrompt(LocalDate value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("localDate://{value}")
  String textLocalDateOfTemplate(LocalDate value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  LocalTime textLocalTime(LocalTime value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textLocalTime")
  String textLocalTimeOfPrompt(LocalTime value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("localTime://{value}")
  String textLocalTimeOfTemplate(LocalTime value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  LocalDateTime textLocalDateTime(LocalDateTime value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textLocalDateTime")
  String textLocalDateTimeOfPrompt(LocalDateTime value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("localDateTime://{value}")
  String textLocalDateTimeOfTemplate(LocalDateTime value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  OffsetTime textOffsetTime(OffsetTime value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textOffsetTime")
  String textOffsetTimeOfPrompt(OffsetTime value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("offsetTime://{value}")
  String textOffsetTimeOfTemplate(OffsetTime value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  Duration textDuration(Duration value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textDuration")
  String textDurationOfPrompt(Duration value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("duration://{value}")
  String textDurationOfTemplate(Duration value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  Period textPeriod(Period value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textPeriod")
  String textPeriodOfPrompt(Period value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("period://{value}")
  String textPeriodOfTemplate(Period value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  Year textYear(Year value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textYear")
  String textYearOfPrompt(Year value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("year://{value}")
  String textYearOfTemplate(Year value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  YearMonth textYearMonth(YearMonth value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textYearMonth")
  String textYearMonthOfPrompt(YearMonth value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("yearMonth://{value}")
  String textYearMonthOfTemplate(YearMonth value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  MonthDay textMonthDay(MonthDay value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textMonthDay")
  String textMonthDayOfPrompt(MonthDay value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("monthDay://{value}")
  String textMonthDayOfTemplate(MonthDay value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  ZoneId textZoneId(ZoneId value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textZoneId")
  String textZoneIdOfPrompt(ZoneId value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("zoneId://{value}")
  String textZoneIdOfTemplate(ZoneId value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  ZoneOffset textZoneOffset(ZoneOffset value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textZoneOffset")
  String textZoneOffsetOfPrompt(ZoneOffset value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("zoneOffset://{value}")
  String textZoneOffsetOfTemplate(ZoneOffset value) {
    return "" + value;
  }

  /** As JSON. */
  @McpTool
  DayOfWeek textDay(DayOfWeek value) {
    return value;
  }

  /** As text. */
  @McpPrompt(name = "textDay")
  String textDayOfPrompt(DayOfWeek value) {
    return "" + value;
  }

  /** As text. */
  @McpResource("day://{value}")
  String textDayOfTemplate(DayOfWeek value) {
    return "" + value;
  }
}
