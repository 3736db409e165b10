package dev.tenon.runtime.policy.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long the waits between attempts are. */
final class RetryWaitsTest {
  private static RetryWaits waits(
      Backoff backoff, Jitter jitter, Duration delay, Duration longest) {
    return new RetryWaits(
        new RetryPolicy(100, backoff, delay, longest, jitter, List.of(), List.of(), 20),
        new Random(7));
  }

  private static List<Long> millis(Backoff backoff, Jitter jitter, int attempts) {
    RetryWaits waits = waits(backoff, jitter, Duration.ofMillis(100), Duration.ofMillis(1_000));
    List<Long> all = new ArrayList<>();
    long before = 0;
    for (int attempt = 1; attempt <= attempts; attempt++) {
      before = waits.after(attempt, before);
      all.add(before / 1_000_000);
    }
    return all;
  }

  @Test
  void theyGrowAsThePolicySaysUpToTheLongest() {
    assertThat(millis(Backoff.EXPONENTIAL, Jitter.NONE, 6))
        .containsExactly(100L, 200L, 400L, 800L, 1_000L, 1_000L);
    assertThat(millis(Backoff.LINEAR, Jitter.NONE, 12))
        .startsWith(100L, 200L, 300L, 400L)
        .endsWith(1_000L, 1_000L, 1_000L);
    assertThat(millis(Backoff.IMMEDIATE, Jitter.FULL, 3)).containsOnly(0L);
  }

  @Test
  void fullJitterIsAnythingUpToTheWhole() {
    List<Long> first = firstWaits(Jitter.FULL);

    assertThat(first).allMatch(wait -> wait >= 0 && wait <= 100_000_000);
    assertThat(first).anyMatch(wait -> wait < 5_000_000).anyMatch(wait -> wait > 95_000_000);
  }

  @Test
  void equalJitterIsHalfAndAnythingUpToTheOtherHalf() {
    List<Long> first = firstWaits(Jitter.EQUAL);

    assertThat(first).allMatch(wait -> wait >= 50_000_000 && wait <= 100_000_000);
    assertThat(first).anyMatch(wait -> wait < 52_000_000).anyMatch(wait -> wait > 98_000_000);
  }

  @Test
  void decorrelatedJitterGoesByTheWaitBefore() {
    RetryWaits waits =
        waits(
            Backoff.EXPONENTIAL,
            Jitter.DECORRELATED,
            Duration.ofMillis(100),
            Duration.ofMillis(1_000));
    long before = 0;
    for (int i = 1; i < 1_000; i++) {
      long wait = waits.after(i, before);
      assertThat(wait)
          .isBetween(100_000_000L, Math.min(1_000_000_000L, 3 * Math.max(before, 100_000_000L)));
      before = i % 10 == 0 ? 0 : wait;
    }
  }

  private static List<Long> firstWaits(Jitter jitter) {
    RetryWaits waits =
        waits(Backoff.EXPONENTIAL, jitter, Duration.ofMillis(100), Duration.ofMillis(1_000));
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(waits.after(1, 0));
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(Jitter.class)
  void nothingOverflows(Jitter jitter) {
    Duration year = Duration.ofDays(365);
    for (Backoff backoff : Backoff.values()) {
      RetryWaits waits = waits(backoff, jitter, year, year);
      long before = 0;
      for (int attempt = 1; attempt <= 100; attempt++) {
        before = waits.after(attempt, before);
        assertThat(before).isBetween(0L, year.toNanos());
      }
    }
  }
}
