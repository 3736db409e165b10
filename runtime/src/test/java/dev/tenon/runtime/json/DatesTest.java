package dev.tenon.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is written is what is read, or it is not written. */
class DatesTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 7, 28, 9, 30);

  @Test
  void secondsAreWrittenWhereTheFormatWantsThem() {
    assertThat(Dates.text(TIME.toInstant(ZoneOffset.UTC))).isEqualTo("2026-07-28T09:30:00Z");
    assertThat(Dates.text(TIME.atOffset(ZoneOffset.ofHours(2))))
        .isEqualTo("2026-07-28T09:30:00+02:00");
    assertThat(Dates.text(TIME.toLocalTime().atOffset(ZoneOffset.UTC))).isEqualTo("09:30:00Z");
    assertThat(Dates.text(TIME)).isEqualTo("2026-07-28T09:30:00");
    assertThat(Dates.text(LocalTime.NOON)).isEqualTo("12:00:00");
    assertThat(Dates.text(TIME.atZone(ZoneId.of("Europe/Zurich"))))
        .isEqualTo("2026-07-28T09:30+02:00[Europe/Zurich]");
    assertThat(Dates.text(TIME.toLocalDate())).isEqualTo("2026-07-28");
    assertThat(Dates.text(YearMonth.from(TIME))).isEqualTo("2026-07");
  }

  @Test
  void durationsHaveOneSign() {
    assertThat(Dates.text(Duration.ofMinutes(90))).isEqualTo("PT1H30M");
    assertThat(Dates.text(Duration.ofMinutes(-90))).isEqualTo("-PT1H30M");
    assertThat(Dates.text(Duration.ofMillis(-1500))).isEqualTo("-PT1.5S");
    assertThat(Dates.text(Duration.ofSeconds(Long.MAX_VALUE))).startsWith("PT2562047788015215H");
  }

  @Test
  void whatTheSchemaCannotExpressIsNotWritten() {
    ZoneOffset odd = ZoneOffset.ofHoursMinutesSeconds(0, 34, 8);
    List<ThrowingCallable> writings =
        List.of(
            () -> Dates.text(Instant.MAX),
            () -> Dates.text(Instant.MIN),
            () -> Dates.text(LocalDate.MAX),
            () -> Dates.text(LocalDate.of(-1, 1, 1)),
            () -> Dates.text(LocalDateTime.MAX),
            () -> Dates.text(OffsetDateTime.MAX),
            () -> Dates.text(LocalDateTime.MAX.atZone(ZoneOffset.UTC)),
            () -> Dates.text(YearMonth.of(10_000, 1)),
            () -> Dates.text(TIME.atOffset(odd)),
            () -> Dates.text(OffsetTime.of(9, 30, 0, 0, odd)),
            () -> Dates.text(Duration.ofSeconds(Long.MIN_VALUE)),
            () -> Encode.uri(URI.create("../relative")));

    assertThat(writings)
        .allSatisfy(writing ->
            assertThatThrownBy(writing)
                .isInstanceOf(InvalidResultException.class)
                .hasMessageStartingWith("the result holds "));
    assertThat(Encode.uri(URI.create("https://example.com/\u00e9")))
        .isEqualTo("https://example.com/%C3%A9");
  }
}
