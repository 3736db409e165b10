package dev.tenon.runtime.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineSweepTest {
  private static final long MILLI = 1_000_000;
  private static final long LATEST = 10 * MILLI;

  /** A clock on which only the looks of a sweep are planned. */
  private static final class Looks implements DeadlineSweep.Alarm {
    private final TreeMap<Long, Runnable> planned = new TreeMap<>();
    private long now = -5;
    private int plans;
    private int looks;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public Ticker.Scheduled after(long nanos, Runnable look) {
      plans++;
      long at = now + nanos;
      assertThat(planned).as("one look is planned at a time").isEmpty();
      planned.put(at, look);
      return () -> planned.remove(at);
    }

    void moveTo(long time) {
      while (!planned.isEmpty() && planned.firstKey() <= time) {
        Map.Entry<Long, Runnable> next = planned.pollFirstEntry();
        now = Math.max(now, next.getKey());
        looks++;
        next.getValue().run();
      }
      now = time;
    }
  }

  private final Looks looks = new Looks();
  private final DeadlineSweep sweep = new DeadlineSweep(looks);

  @Test
  void anActionRunsOnceSoonAfterItsTimeAndNeverBefore() {
    List<Long> ran = new ArrayList<>();
    sweep.add(100 * MILLI, () -> ran.add(looks.now));
    long begin = looks.now;

    looks.moveTo(begin + 100 * MILLI - 1);
    assertThat(ran).isEmpty();
    looks.moveTo(begin + 1000 * MILLI);
    assertThat(ran).hasSize(1);
    assertThat(ran.get(0) - begin).isBetween(100 * MILLI, 100 * MILLI + LATEST);
    assertThat(sweep.size()).isZero();
    assertThat(looks.planned).isEmpty();
  }

  @Test
  void callsWithTheSameTimePlanNothingOfTheirOwn() {
    for (int i = 0; i < 10_000; i++) {
      Ticker.Scheduled call = sweep.add(1000 * MILLI, () -> {});
      looks.moveTo(looks.now + MILLI / 100);
      call.cancel();
    }
    assertThat(looks.plans).isOne();
    assertThat(sweep.size()).isZero();

    looks.moveTo(looks.now + 5000 * MILLI);
    assertThat(looks.looks).isOne();
    assertThat(looks.planned).as("a server at rest plans nothing").isEmpty();
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromTheirTurn() {
    AtomicInteger ran = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      sweep.add(
          MILLI,
          () -> {
            ran.incrementAndGet();
            throw new IllegalStateException("as it should not");
          });
    }
    looks.moveTo(looks.now + 100 * MILLI);
    assertThat(ran).hasValue(3);
  }

  @Test
  void tenThousandStepsAgreeWithASimpleModel() {
    Random random = new Random(20261121);
    Map<Integer, Long> due = new HashMap<>();
    Map<Integer, Ticker.Scheduled> open = new HashMap<>();
    Map<Integer, Long> ran = new HashMap<>();
    for (int step = 0; step < 10_000; step++) {
      int id = step;
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          long delay = random.nextInt(3) == 0 ? random.nextInt(2000) * 1000L : 500 * MILLI;
          due.put(id, looks.now + delay);
          open.put(id, sweep.add(delay, () -> ran.put(id, looks.now)));
        }
        case 2 -> {
          if (!open.isEmpty()) {
            int some = open.keySet().iterator().next();
            Objects.requireNonNull(open.remove(some)).cancel();
            if (!ran.containsKey(some)) {
              due.remove(some);
            }
          }
        }
        default -> looks.moveTo(looks.now + random.nextInt(8) * MILLI);
      }
      due.forEach((action, at) -> {
        Long time = ran.get(action);
        if (time == null) {
          assertThat(looks.now).as("not forgotten").isLessThanOrEqualTo(at + LATEST);
        } else {
          assertThat(time - at).isBetween(0L, LATEST);
        }
      });
      if (step % 500 == 0) {
        open.keySet().removeAll(ran.keySet());
        due.keySet().removeAll(ran.keySet());
        ran.clear();
      }
    }
  }

  @Test
  void onRealThreadsEachActionIsEitherRunOrCalledOff() throws Exception {
    ProcessTicker ticker = new ProcessTicker();
    int threads = 4;
    int each = 5_000;
    AtomicInteger ran = new AtomicInteger();
    CountDownLatch due = new CountDownLatch(threads * each / 2);
    List<Thread> adding = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread thread =
          new Thread(() -> {
            for (int i = 0; i < each; i++) {
              boolean kept = i % 2 == 0;
              Ticker.Scheduled action =
                  ticker.deadline(
                      kept ? Duration.ofMillis(i % 20) : Duration.ofSeconds(30),
                      () -> {
                        ran.incrementAndGet();
                        due.countDown();
                      });
              if (!kept) {
                action.cancel();
              }
            }
          });
      adding.add(thread);
      thread.start();
    }
    for (Thread thread : adding) {
      thread.join();
    }
    assertThat(due.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ran).hasValue(threads * each / 2);
  }
}
