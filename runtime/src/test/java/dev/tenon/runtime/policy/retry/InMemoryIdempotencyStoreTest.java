package dev.tenon.runtime.policy.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.json.RawJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store in memory. */
final class InMemoryIdempotencyStoreTest {
  private static final int STEPS = 10_000;
  private static final int BOUND = 5;
  private static final RawJson DONE = RawJson.of("{}");

  private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(BOUND);

  private static IdempotencyRecord claim(String claim, Instant until) {
    return new IdempotencyRecord(claim, "arguments", null, until);
  }

  /** The model keeps everything in one map in the order of completion, and looks through it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 1969})
  void behavesAsTheModel(long seed) {
    Random random = new Random(seed);
    Map<String, IdempotencyRecord> claims = new LinkedHashMap<>();
    Map<String, IdempotencyRecord> outcomes = new LinkedHashMap<>();
    List<IdempotencyRecord> lost = new ArrayList<>();
    Instant now = Instant.EPOCH;
    int found = 0;
    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(20));
      String id = "id " + random.nextInt(9);
      IdempotencyRecord running = claims.get(id);
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          IdempotencyRecord wanted = claim("claim " + step, now.plusMillis(random.nextInt(200)));
          IdempotencyRecord outcome = outcomes.get(id);
          IdempotencyRecord expected =
              outcome != null && outcome.expiresAt().isAfter(now)
                  ? outcome
                  : running != null && running.expiresAt().isAfter(now) ? running : null;
          IdempotencyRecord kept = store.claim(id, wanted, now);
          assertThat(kept).as("step %d", step).isEqualTo(expected);
          if (expected == null) {
            if (running != null) {
              lost.add(running);
            }
            outcomes.remove(id);
            claims.put(id, wanted);
          } else {
            found++;
          }
        }
        case 2 -> {
          IdempotencyRecord mine = running == null ? lost(lost, random) : running;
          if (mine != null) {
            IdempotencyRecord done = mine.completed(DONE, now.plusMillis(100));
            store.complete(id, done);
            if (mine.equals(running)) {
              claims.remove(id);
              outcomes.remove(id);
              outcomes.put(id, done);
              if (valid(outcomes, now) > BOUND) {
                outcomes.remove(outcomes.keySet().iterator().next());
              }
            }
          }
        }
        default -> {
          IdempotencyRecord mine = running == null ? lost(lost, random) : running;
          if (mine != null) {
            store.release(id, mine);
            if (mine.equals(running)) {
              claims.remove(id);
            }
          }
        }
      }
      Instant instant = now;
      outcomes.values().removeIf(outcome -> !outcome.expiresAt().isAfter(instant));
      assertThat(store.size()).isLessThanOrEqualTo(BOUND);
      assertThat(store.claims()).isEqualTo(claims.size());
    }
    assertThat(found).isGreaterThan(STEPS / 20);
    assertThat(lost).isNotEmpty();
  }

  private static @Nullable IdempotencyRecord lost(List<IdempotencyRecord> lost, Random random) {
    return lost.isEmpty() ? null : lost.get(random.nextInt(lost.size()));
  }

  private static long valid(Map<String, IdempotencyRecord> outcomes, Instant now) {
    return outcomes.values().stream().filter(outcome -> outcome.expiresAt().isAfter(now)).count();
  }

  @Test
  void ofManyThreadsOneGetsTheClaim() throws Exception {
    AtomicInteger winners = new AtomicInteger();
    for (int round = 0; round < 200; round++) {
      String id = "id " + round;
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        IdempotencyRecord mine = claim("claim " + i, Instant.MAX);
        threads.add(
            new Thread(() -> {
              if (store.claim(id, mine, Instant.EPOCH) == null) {
                winners.incrementAndGet();
              }
            }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(winners).hasValue(200);
    assertThat(store.claims()).as("claims are not among what is bounded").isEqualTo(200);
  }

  @Test
  void itKeepsAtLeastOne() {
    assertThatThrownBy(() -> new InMemoryIdempotencyStore(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxEntries must be at least 1, not 0");
  }
}
