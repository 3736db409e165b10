package dev.tenon.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InMemoryUsedStatesTest {
  private static final Instant NOON = Instant.parse("2026-07-28T12:00:00Z");

  private Instant now = NOON;
  private final InMemoryUsedStates states =
      new InMemoryUsedStates(
          3,
          new Ticker() {
            @Override
            public long nanoTime() {
              throw new UnsupportedOperationException();
            }

            @Override
            public Instant now() {
              return now;
            }

            @Override
            public Scheduled after(Duration delay, Runnable action) {
              throw new UnsupportedOperationException();
            }
          });

  @Test
  void eachStateIsUsedOnce() {
    assertThat(states.use("a", NOON.plusSeconds(1))).isTrue();
    assertThat(states.use("a", NOON.plusSeconds(1))).isFalse();
    assertThat(states.use("b", NOON.plusSeconds(1))).isTrue();
  }

  @Test
  void fullOfValidStatesItRefusesUntilOneExpires() {
    assertThat(states.use("a", NOON.plusSeconds(3))).isTrue();
    assertThat(states.use("b", NOON.plusSeconds(1))).isTrue();
    assertThat(states.use("c", NOON.plusSeconds(2))).isTrue();
    assertThat(states.use("d", NOON.plusSeconds(9))).isFalse();
    assertThat(states.size()).isEqualTo(3);

    now = NOON.plusSeconds(1);
    assertThat(states.use("d", NOON.plusSeconds(9))).isTrue();
    assertThat(states.use("a", NOON.plusSeconds(3))).isFalse();
    now = NOON.plusSeconds(10);
    assertThat(states.use("e", NOON.plusSeconds(11))).isTrue();
    assertThat(states.size()).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceOneIsTheFirst() throws Exception {
    AtomicInteger first = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> {
          try {
            start.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          if (states.use("a", NOON.plusSeconds(1))) {
            first.incrementAndGet();
          }
        });
      }
      start.countDown();
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(first).hasValue(1);
  }
}
