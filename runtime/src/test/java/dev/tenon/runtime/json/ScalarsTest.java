package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {
  private static final Map<String, Scalar<?>> TYPES =
      Map.ofEntries(
          Map.entry("uuid", Scalars.UUID),
          Map.entry("uri", Scalars.URI),
          Map.entry("instant", Scalars.INSTANT),
          Map.entry("offset date time", Scalars.OFFSET_DATE_TIME),
          Map.entry("zoned", Scalars.ZONED_DATE_TIME),
          Map.entry("date", Scalars.LOCAL_DATE),
          Map.entry("time", Scalars.LOCAL_TIME),
          Map.entry("local date time", Scalars.LOCAL_DATE_TIME),
          Map.entry("offset time", Scalars.OFFSET_TIME),
          Map.entry("duration", Scalars.DURATION),
          Map.entry("period", Scalars.PERIOD),
          Map.entry("year month", Scalars.YEAR_MONTH),
          Map.entry("month day", Scalars.MONTH_DAY),
          Map.entry("zone", Scalars.ZONE_ID),
          Map.entry("offset", Scalars.ZONE_OFFSET),
          Map.entry("base64", Scalars.BASE64),
          Map.entry("character", Scalars.CHARACTER));

  private static Scalar<?> type(String name) {
    return java.util.Objects.requireNonNull(TYPES.get(name));
  }

  @ParameterizedTest
  @CsvSource({
    "uuid, 123E4567-e89b-12d3-a456-426614174000",
    "uuid, 00000000-0000-0000-0000-000000000000",
    "uri, https://example.com/a?b#c",
    "uri, mailto:a@example.com",
    "uri, urn:isbn:0451450523",
    "instant, 2026-07-28T09:30:00Z",
    "instant, 2026-07-28T09:30:00.123456789+02:00",
    "offset date time, 2026-07-28T09:30:00-11:30",
    "zoned, 2026-07-28T09:30:00+02:00[Europe/Zurich]",
    "zoned, 2026-07-28T09:30:00Z",
    "date, 2024-02-29",
    "time, 23:59:59.999",
    "time, 09:30",
    "instant, 2026-07-28t09:30:00z",
    "offset date time, 2026-07-28T09:30:00-00:00",
    "zoned, 1880-01-01T00:00+00:34:08[Europe/Zurich]",
    "duration, -PT0.5S",
    "period, P2W",
    "period, P-1Y3D",
    "uri, http://a_b/c",
    "uri, 'http://[::1]:80/'",
    "local date time, 2026-07-28T09:30:00",
    "offset time, 09:30:00Z",
    "duration, PT15M",
    "duration, -P1DT2H",
    "period, P1Y2M3D",
    "year month, 2026-07",
    "month day, --02-29",
    "zone, Europe/Zurich",
    "offset, +02:00",
    "offset, Z",
    "base64, ''",
    "base64, AP8=",
    "character, x",
    "character, ☃",
  })
  void whatHasTheFormIsRead(String type, String text) {
    assertThat(type(type).parse(text)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "uuid, ''",
    "uuid, 1-1-1-1-1",
    "uuid, 123e4567e89b12d3a456426614174000",
    "uuid, 1234567-0e89b-12d3-a456-426614174000",
    "uuid, '{123e4567-e89b-12d3-a456-42661417400}'",
    "uuid, 123e4567-e89b-12d3-a456-42661417400g",
    "uri, ''",
    "uri, relative/path",
    "uri, 'http://a b'",
    "uri, '://x'",
    "instant, 2026-07-28",
    "instant, 2026-07-28T09:30:00",
    "instant, 2026-02-30T09:30:00Z",
    "instant, 1753691400",
    "instant, 2026-07-28T09:30Z",
    "instant, 2026-07-28T09:30:00.Z",
    "instant, 2026-07-28T09:30:00+02:00:30",
    "instant, +12026-07-28T09:30:00Z",
    "instant, 9999-12-31T23:59:59-01:00",
    "offset date time, 2026-07-28T09:30:00+0200",
    "offset time, 09:30Z",
    "offset, +2",
    "offset, +0200",
    "duration, PT-15M",
    "duration, pt15m",
    "duration, 'PT1,5S'",
    "duration, PT1.S",
    "duration, P1DT",
    "period, -P1Y",
    "period, P1W2D",
    "year month, +12026-07",
    "date, +12026-07-28",
    "uri, http://é/",
    "uri, http://a/%4",
    "uri, http://a:b/",
    "uri, 'http://[fe80::1%eth0]/'",
    "uri, 'http://a/?q=[x]'",
    "uri, 'http://a/#b#c'",
    "offset date time, 2026-07-28T09:30:00+25:00",
    "zoned, '2026-07-28T09:30:00+02:00[No/Where]'",
    "date, 2023-02-29",
    "date, 28.07.2026",
    "date, 2026-7-8",
    "time, 24:00:01",
    "time, 9:30",
    "local date time, 2026-07-28T09:30:00Z",
    "offset time, 09:30:00",
    "duration, 15m",
    "duration, P1Y",
    "duration, PT99999999999999999999S",
    "period, PT1H",
    "year month, 2026-13",
    "month day, 02-29",
    "zone, No/Where",
    "zone, ''",
    "offset, +19:00",
    "base64, A",
    "base64, AP-_",
    "base64, 'AP8= '",
    "character, ''",
    "character, ab",
    "character, 😀",
  })
  void whatHasNotIsRefused(String type, String text) {
    assertThat(type(type).parse(text)).isNull();
  }

  @Test
  void everyTypeSaysWhatItMustBe() {
    assertThat(TYPES.values()).allMatch(type -> type.expected().startsWith("must be "));
  }

  @Test
  void anAbsurdlyLongTextIsRefusedAtOnce() {
    String text = "P" + "9".repeat(1_000_000) + "D!";
    TYPES.forEach((name, type) -> assertThat(type.parse(text)).as(name).isNull());
  }
}
