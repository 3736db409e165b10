package dev.tenon.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S, 500ms",
    "0s, PT0S, 0s",
    "30s, PT30S, 30s",
    "60s, PT1M, 1m",
    "90s, PT1M30S, 90s",
    "5m, PT5M, 5m",
    "1h, PT1H, 1h",
    "48h, PT48H, 48h",
    "PT1M30S, PT1M30S, 90s",
    "P1D, PT24H, 24h",
    "1500ms, PT1.5S, 1500ms",
  })
  void readsAndWrites(String text, Duration duration, String written) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
    assertThat(Durations.format(duration)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "s", "5 s", "5S", "1.5s", "-5s", "5d", "5s5", "9999999999999999s", "PT"})
  void refusesWhatIsNoTime(String text) {
    assertThat(Durations.parse(text)).isNull();
  }

  @Test
  void writesWhatIsFinerThanAMillisecondSoThatItCanBeRead() {
    Duration fine = Duration.ofNanos(1_500);
    assertThat(Durations.parse(Durations.format(fine))).isEqualTo(fine);
  }
}
