package dev.tenon.runtime.policy.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.concurrent.StillTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many retries all calls of a feature have together. */
final class RetryBudgetTest {
  private static final int STEPS = 10_000;

  private final StillTicker ticker = new StillTicker();

  @Test
  void tenAreAlwaysFree() {
    RetryBudget budget = new RetryBudget(20, ticker);

    for (int i = 0; i < 10; i++) {
      assertThat(budget.retry()).isTrue();
    }
    assertThat(budget.retry()).isFalse();
  }

  @Test
  void besidesThereIsAShareOfTheCalls() {
    RetryBudget budget = new RetryBudget(20, ticker);
    for (int i = 0; i < 100; i++) {
      budget.called(ticker.nanoTime());
    }

    for (int i = 0; i < 30; i++) {
      assertThat(budget.retry()).isTrue();
    }
    assertThat(budget.retry()).isFalse();
  }

  @Test
  void whatIsTenSecondsAgoCountsNoMore() {
    RetryBudget budget = new RetryBudget(1, ticker);
    while (budget.retry()) {
      ticker.advance(Duration.ofMillis(1));
    }

    ticker.advance(Duration.ofSeconds(9));
    assertThat(budget.retry()).isFalse();
    ticker.advance(Duration.ofSeconds(1));
    assertThat(budget.retry()).isTrue();
  }

  /** The model remembers every call and every retry by its second. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 1969})
  void behavesAsTheModel(long seed) {
    Random random = new Random(seed);
    int percent = 1 + random.nextInt(60);
    RetryBudget budget = new RetryBudget(percent, ticker);
    List<Long> calls = new ArrayList<>();
    List<Long> retries = new ArrayList<>();
    int refused = 0;
    for (int step = 0; step < STEPS; step++) {
      long second = Math.floorDiv(ticker.nanoTime(), 1_000_000_000L);
      int what = random.nextInt(10);
      if (what < 4) {
        budget.called(ticker.nanoTime());
        calls.add(second);
      } else if (what < 8) {
        long allowed = 10 + recent(calls, second) * percent / 100;
        boolean expected = recent(retries, second) < allowed;
        assertThat(budget.retry()).as("step %d", step).isEqualTo(expected);
        if (expected) {
          retries.add(second);
        } else {
          refused++;
        }
      } else {
        ticker.advance(Duration.ofMillis(random.nextInt(step % 1000 < 30 ? 9_000 : 300)));
      }
    }
    assertThat(refused).isPositive();
    assertThat(retries).isNotEmpty();
  }

  private static long recent(List<Long> seconds, long now) {
    return seconds.stream().filter(second -> now - second < 10).count();
  }

  @Test
  void threadsTogetherGetNoMoreThanTheBudget() throws Exception {
    RetryBudget budget = new RetryBudget(10, ticker);
    AtomicInteger granted = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(() -> {
            for (int call = 0; call < 1_000; call++) {
              budget.called(ticker.nanoTime());
            }
          }));
    }
    join(threads);
    threads.clear();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(() -> {
            for (int call = 0; call < 1_000; call++) {
              if (budget.retry()) {
                granted.incrementAndGet();
              }
            }
          }));
    }
    join(threads);

    assertThat(granted).hasValue(10 + 800);
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
