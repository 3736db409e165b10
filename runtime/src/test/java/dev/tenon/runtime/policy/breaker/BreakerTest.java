package dev.tenon.runtime.policy.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of a breaker. */
final class BreakerTest {
  private static final long MILLI = 1_000_000;
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final Duration OPEN = Duration.ofMillis(30);

  private final SteppedTicker ticker = new SteppedTicker();
  private final List<Integer> states = new ArrayList<>();

  private record Running(long permission, int period) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void itIsTheModel(long seed) {
    Random random = new Random(seed);
    CircuitBreakerPolicy policy =
        policy(
            1 + random.nextInt(100),
            random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(10),
            1 + random.nextInt(100),
            1 + random.nextInt(20),
            1 + random.nextInt(4));
    Breaker breaker = new Breaker(policy, ticker, states::add);
    BreakerModel model = new BreakerModel(policy);
    List<Running> running = new ArrayList<>();

    for (int step = 0; step < 10_000; step++) {
      String where = "seed " + seed + ", step " + step;
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          long permission = breaker.begin();
          int period = model.begin();
          assertThat(permission == Breaker.REFUSED).as(where).isEqualTo(period < 0);
          if (period >= 0) {
            running.add(new Running(permission, period));
          }
        }
        case 2, 3 -> {
          if (!running.isEmpty()) {
            Running ended = running.remove(random.nextInt(running.size()));
            Verdict verdict = VERDICTS.get(random.nextInt(3));
            long nanos = random.nextInt(20) * MILLI;
            breaker.end(ended.permission(), verdict, nanos);
            model.end(ended.period(), verdict, nanos);
          }
        }
        default -> {
          long by = random.nextInt(10) * MILLI;
          ticker.advance(by);
          model.advance(by);
        }
      }
      assertThat(breaker.state()).as(where).isEqualTo(model.state);
    }
    assertThat(model.openings()).as("or nothing was tried").isGreaterThan(10);
    assertThat(states).filteredOn(state -> state == Breaker.OPEN).hasSize(model.openings());
  }

  @Test
  void itIsOpenForItsTimeToTheNanosecond() {
    Breaker breaker = opened(1);

    assertThat(breaker.leftNanos()).isEqualTo(OPEN.toNanos());
    ticker.advance(OPEN.toNanos() - 1);
    assertThat(breaker.begin()).isEqualTo(Breaker.REFUSED);
    assertThat(breaker.leftNanos()).isEqualTo(1);
    ticker.advance(1);
    assertThat(breaker.begin()).isNotEqualTo(Breaker.REFUSED);
    assertThat(breaker.state()).isEqualTo(Breaker.HALF_OPEN);
  }

  @Test
  void aTrialThatDoesNotCountMakesRoomForAnother() {
    Breaker breaker = opened(1);
    ticker.advance(OPEN.toNanos());

    for (int i = 0; i < 100; i++) {
      long trial = breaker.begin();
      assertThat(trial).isNotEqualTo(Breaker.REFUSED);
      assertThat(breaker.begin()).as("a second trial").isEqualTo(Breaker.REFUSED);
      breaker.end(trial, Verdict.IGNORED, 0);
    }
    assertThat(breaker.state()).isEqualTo(Breaker.HALF_OPEN);
  }

  @Test
  void aCallThatBeganBeforeItOpenedSaysNothingOfTheTrials() {
    Breaker breaker = new Breaker(policy(50, Duration.ZERO, 100, 2, 1), ticker, states::add);
    long late = breaker.begin();
    long alsoLate = breaker.begin();
    fail(breaker);
    fail(breaker);
    ticker.advance(OPEN.toNanos());
    long trial = breaker.begin();

    breaker.end(late, Verdict.SUCCESS, 0);
    assertThat(breaker.state()).isEqualTo(Breaker.HALF_OPEN);
    breaker.end(alsoLate, Verdict.IGNORED, 0);
    assertThat(breaker.begin()).as("a second trial").isEqualTo(Breaker.REFUSED);

    breaker.end(trial, Verdict.SUCCESS, 0);
    assertThat(breaker.state()).isEqualTo(Breaker.CLOSED);
  }

  @Test
  void aTrialThatNeverEndsDoesNotKeepItHalfOpen() {
    Breaker breaker = opened(1);
    ticker.advance(OPEN.toNanos());
    assertThat(breaker.begin()).isNotEqualTo(Breaker.REFUSED);
    assertThat(breaker.begin()).isEqualTo(Breaker.REFUSED);

    ticker.advance(OPEN.toNanos());
    long second = breaker.begin();
    assertThat(breaker.begin()).isEqualTo(Breaker.REFUSED);
    breaker.end(second, Verdict.SUCCESS, 0);

    assertThat(breaker.state()).isEqualTo(Breaker.CLOSED);
  }

  @Test
  void manyThreadsTakeNoMoreTrialsThanThereAre() throws InterruptedException {
    int trials = 7;
    for (int round = 0; round < 200; round++) {
      Breaker breaker = opened(trials);
      ticker.advance(OPEN.toNanos());
      AtomicInteger taken = new AtomicInteger();
      inParallel(() -> {
        for (int i = 0; i < 10; i++) {
          taken.addAndGet(breaker.begin() == Breaker.REFUSED ? 0 : 1);
        }
      });
      assertThat(taken).hasValue(trials);
    }
  }

  @Test
  void manyThreadsLoseNoResult() throws InterruptedException {
    int calls = 20_000;
    CircuitBreakerPolicy policy =
        new CircuitBreakerPolicy(
            "", 100, Duration.ZERO, 100, 4 * calls, 4 * calls, OPEN, 1, List.of(), List.of());
    Breaker breaker = new Breaker(policy, ticker, states::add);

    inParallel(() -> {
      for (int i = 0; i < calls - 1; i++) {
        fail(breaker);
      }
    });
    for (int i = 0; i < 3; i++) {
      fail(breaker);
    }
    assertThat(breaker.state()).as("one is missing").isEqualTo(Breaker.CLOSED);
    fail(breaker);
    assertThat(breaker.state()).as("all have failed").isEqualTo(Breaker.OPEN);
  }

  private static void inParallel(Runnable work) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(() -> {
            try {
              start.await();
              work.run();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      thread.start();
      threads.add(thread);
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private Breaker opened(int trials) {
    Breaker breaker = new Breaker(policy(50, Duration.ZERO, 100, 2, trials), ticker, states::add);
    fail(breaker);
    fail(breaker);
    assertThat(breaker.state()).isEqualTo(Breaker.OPEN);
    return breaker;
  }

  private static void fail(Breaker breaker) {
    breaker.end(breaker.begin(), Verdict.FAILURE, 0);
  }

  private static CircuitBreakerPolicy policy(
      int failureRate, Duration slowCall, int slowRate, int minCalls, int halfOpen) {
    return new CircuitBreakerPolicy(
        "",
        failureRate,
        slowCall,
        slowRate,
        minCalls + 10,
        minCalls,
        OPEN,
        halfOpen,
        List.of(),
        List.of());
  }
}
