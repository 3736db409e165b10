package dev.tenon.runtime.policy.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Charge;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Limit;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Owner;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buckets in memory: how they fill, that all or none are charged, and who is forgotten. */
class InMemoryLimitsTest {
  private static final long SECOND = 1_000_000_000L;

  private final StepTicker clock = new StepTicker();

  private static Charge charge(Limit limit, String name) {
    return new Charge(limit, Owner.USER, name);
  }

  private static Limit limit(String id, int permits, int burst) {
    return new Limit(id, permits, SECOND, burst);
  }

  @Test
  void aBucketIsFullAtFirstAndFillsEvenly() {
    InMemoryLimits limits = new InMemoryLimits(clock, 10);
    List<Charge> ann = List.of(charge(limit("l", 4, 2), "ann"));

    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isEqualTo(new Refusal(0, SECOND / 4));

    clock.advance(Duration.ofNanos(SECOND / 4 - 1_000_000));
    Refusal soon = limits.take(ann);
    assertThat(soon).isNotNull();
    assertThat(Objects.requireNonNull(soon).waitNanos()).isBetween(1_000_000L, 1_000_001L);
    clock.advance(Duration.ofMillis(1));
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isNotNull();
    // However long it is, no more than the burst is saved up.
    clock.advance(Duration.ofDays(300));
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isNotNull();
  }

  @Test
  void noneIsChargedWhenOneHasNoRoom() {
    InMemoryLimits limits = new InMemoryLimits(clock, 10);
    Charge wide = charge(limit("wide", 10, 10), "ann");
    Charge narrow = charge(limit("narrow", 1, 1), "ann");

    assertThat(limits.take(List.of(narrow))).isNull();
    for (int i = 0; i < 100; i++) {
      assertThat(limits.take(List.of(wide, narrow))).isEqualTo(new Refusal(1, SECOND));
    }
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take(List.of(wide))).isNull();
    }
    assertThat(limits.take(List.of(wide))).isNotNull();
  }

  @Test
  void extremesNeitherOverflowNorLetEverybodyIn() {
    InMemoryLimits limits = new InMemoryLimits(clock, 10);
    long year = Duration.ofDays(365).toNanos();
    List<Charge> rare = List.of(charge(new Limit("rare", 1, year, 1), "ann"));
    List<Charge> often = List.of(charge(new Limit("often", 1_000_000_000, 1, 1_000_000_000), "a"));
    List<Charge> saved = List.of(charge(new Limit("saved", 7, year, 1_000_000_000), "ann"));

    assertThat(limits.take(rare)).isNull();
    assertThat(limits.take(rare)).isEqualTo(new Refusal(0, year));
    clock.advance(Duration.ofDays(364));
    assertThat(limits.take(rare)).isNotNull();
    clock.advance(Duration.ofDays(1));
    assertThat(limits.take(rare)).isNull();
    for (int i = 0; i < 1000; i++) {
      assertThat(limits.take(often)).isNull();
      assertThat(limits.take(saved)).isNull();
    }
  }

  /** Whole permits in units of a thousandth of a second, so that the model knows no rounding. */
  private static final class ModelBucket {
    private final int permits;
    private final int burst;
    private long thousandths;
    private long atMillis;

    ModelBucket(Limit limit) {
      permits = limit.permits();
      burst = limit.burst();
      thousandths = burst * 1000L;
    }

    boolean hasRoom(long millis) {
      thousandths = Math.min(burst * 1000L, thousandths + (millis - atMillis) * permits);
      atMillis = millis;
      return thousandths >= 1000;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decidesAsASimpleModelDoes(long seed) {
    Random random = new Random(seed);
    InMemoryLimits limits = new InMemoryLimits(clock, 1000);
    Limit[] kinds = {limit("a", 5, 5), limit("b", 20, 3), limit("c", 1, 7), limit("d", 50, 50)};
    Map<Charge, ModelBucket> model = new HashMap<>();
    long millis = 0;
    int refused = 0;
    for (int step = 0; step < 10_000; step++) {
      if (random.nextInt(4) == 0) {
        int by = random.nextInt(20) == 0 ? random.nextInt(20_000) : random.nextInt(120);
        clock.advance(Duration.ofMillis(by));
        millis += by;
      }
      List<Charge> charges = new ArrayList<>();
      for (Limit kind : kinds) {
        if (random.nextBoolean()) {
          charges.add(charge(kind, "caller" + random.nextInt(5)));
        }
      }
      if (charges.isEmpty()) {
        continue;
      }
      boolean room = true;
      for (Charge charge : charges) {
        room &= model.computeIfAbsent(charge, c -> new ModelBucket(c.limit())).hasRoom(millis);
      }
      if (room) {
        charges.forEach(charge -> Objects.requireNonNull(model.get(charge)).thousandths -= 1000);
      }
      refused += room ? 0 : 1;
      assertThat(limits.take(charges) == null).as("step %d", step).isEqualTo(room);
    }
    assertThat(refused).isBetween(1000, 9000);
  }

  @Test
  void whoIsInDebtIsNeverForgottenForSomebodyNew() {
    InMemoryLimits limits = new InMemoryLimits(clock, 3);
    Limit limit = limit("l", 1, 1);
    for (String name : List.of("a", "b", "c")) {
      assertThat(limits.take(List.of(charge(limit, name)))).isNull();
    }

    // No room: the new ones share one bucket.
    assertThat(limits.take(List.of(charge(limit, "d")))).isNull();
    assertThat(limits.take(List.of(charge(limit, "e")))).isNotNull();
    assertThat(limits.take(List.of(charge(limit, "a")))).isNotNull();
    assertThat(limits.size()).isEqualTo(3);

    clock.advance(Duration.ofMillis(500));
    assertThat(limits.take(List.of(charge(limit, "b")))).isNotNull();
    clock.advance(Duration.ofMillis(500));
    assertThat(limits.take(List.of(charge(limit, "b")))).isNull();
    // Now a and c are without debt and b is not: two come in, and b stays.
    assertThat(limits.take(List.of(charge(limit, "f")))).isNull();
    assertThat(limits.take(List.of(charge(limit, "g")))).isNull();
    assertThat(limits.take(List.of(charge(limit, "b")))).isNotNull();
    assertThat(limits.size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void aFullTableForgetsNobodyInDebtAndNeverGrows(long seed) {
    Random random = new Random(seed);
    InMemoryLimits limits = new InMemoryLimits(clock, 20);
    Limit limit = limit("l", 2, 2);
    Map<Charge, ModelBucket> model = new HashMap<>();
    ModelBucket ofNewcomers = new ModelBucket(limit);
    long millis = 0;
    int shared = 0;
    for (int step = 0; step < 10_000; step++) {
      int by = random.nextInt(30);
      clock.advance(Duration.ofMillis(by));
      millis += by;
      Charge charge = charge(limit, "caller" + random.nextInt(40));
      boolean known = limits.knows(charge);
      boolean taken = limits.take(List.of(charge)) == null;
      ModelBucket bucket = limits.knows(charge) ? model.get(charge) : ofNewcomers;
      if (limits.knows(charge) && !known) {
        ModelBucket before = model.put(charge, new ModelBucket(limit));
        if (before != null) {
          boolean unused = before.hasRoom(millis);
          assertThat(before.thousandths).as("step %d: forgotten in debt", step).isEqualTo(2000);
        }
        bucket = model.get(charge);
      }
      shared += limits.knows(charge) ? 0 : 1;
      ModelBucket exact = Objects.requireNonNull(bucket);
      assertThat(taken).as("step %d", step).isEqualTo(exact.hasRoom(millis));
      exact.thousandths -= taken ? 1000 : 0;
      assertThat(limits.size()).isLessThanOrEqualTo(20);
    }
    assertThat(shared).isBetween(100, 9900);
  }

  @Test
  void noCallIsLostAmongManyThreads() throws Exception {
    InMemoryLimits limits = new InMemoryLimits(clock, 8);
    Charge one = charge(limit("one", 1000, 1000), "all");
    Charge two = charge(limit("two", 1, 1500), "all");
    AtomicInteger both = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    run(
        8,
        thread -> {
          for (int i = 0; i < 500; i++) {
            // In either order: the locks are always taken in the same one.
            List<Charge> charges = thread % 2 == 0 ? List.of(one, two) : List.of(two, one);
            if (limits.take(charges) == null) {
              both.incrementAndGet();
            }
            if (limits.take(List.of(two)) == null) {
              second.incrementAndGet();
            }
            // Comings and goings in the table meanwhile.
            var unused = limits.take(List.of(charge(limit("many", 1, 1), thread + "." + i)));
          }
        });
    assertThat(both.get()).isLessThanOrEqualTo(1000);
    assertThat(both.get() + second.get()).isEqualTo(1500);
    assertThat(limits.size()).isEqualTo(8);
  }

  private interface Body {
    void run(int thread);
  }

  private static void run(int count, Body body) throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger failed = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      Thread thread =
          new Thread(() -> {
            try {
              go.await();
              body.run(number);
            } catch (Throwable e) {
              failed.incrementAndGet();
            }
          });
      thread.start();
      threads.add(thread);
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failed).hasValue(0);
  }
}
