package dev.tenon.runtime.policy.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.concurrent.StepTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole results are kept for as long as they should, and no longer, and not too many. */
final class InMemoryResultStoreTest {
  private static final int MOST = 5;
  private static final int BYTES = 200;

  private final StepTicker ticker = new StepTicker();
  private final InMemoryResultStore store = new InMemoryResultStore(MOST, BYTES, ticker);

  private KeptResult result(String id, int characters, Duration time) {
    return new KeptResult(
        id, "", "tool", Access.OPEN, "text/plain", "x".repeat(characters), ticker.now().plus(time));
  }

  @Test
  void keepsWhatASimpleListKeeps() {
    Random random = new Random(6);
    List<KeptResult> model = new ArrayList<>();
    for (int step = 0; step < 10_000; step++) {
      String id = "r" + random.nextInt(step + 1);
      switch (random.nextInt(4)) {
        case 0 -> ticker.advance(Duration.ofSeconds(random.nextInt(30)));
        case 1 -> {
          KeptResult known = model.stream().filter(r -> r.id().equals(id)).findAny().orElse(null);
          boolean lives = known != null && known.expires().isAfter(ticker.now());
          assertThat(store.get(id)).as("step %s", step).isEqualTo(lives ? known : null);
        }
        default -> {
          KeptResult added =
              result("r" + step, random.nextInt(120), Duration.ofSeconds(random.nextInt(1, 90)));
          assertThat(store.put(added)).isEqualTo(added.size() <= BYTES);
          if (added.size() <= BYTES) {
            put(model, added);
          }
        }
      }
      model.removeIf(r -> !r.expires().isAfter(ticker.now()));
      for (KeptResult kept : model) {
        assertThat(store.get(kept.id())).isEqualTo(kept);
      }
      assertThat(store.bytes()).isEqualTo(bytes(model)).isLessThanOrEqualTo(BYTES);
    }
  }

  private void put(List<KeptResult> model, KeptResult added) {
    model.removeIf(r -> !r.expires().isAfter(ticker.now()));
    model.sort(Comparator.comparing(KeptResult::expires).thenComparing(KeptResult::id));
    while (model.size() >= MOST || bytes(model) + added.size() > BYTES) {
      model.remove(0);
    }
    model.add(added);
  }

  private static long bytes(List<KeptResult> results) {
    return results.stream().mapToLong(KeptResult::size).sum();
  }

  @Test
  void whatHasExpiredGoesByItselfAndNothingIsDoneAfterwards() {
    store.put(result("a", 10, Duration.ofMinutes(1)));
    store.put(result("b", 10, Duration.ofMinutes(2)));

    ticker.advance(Duration.ofMinutes(1));
    assertThat(store.bytes()).isEqualTo(20);
    ticker.advance(Duration.ofMinutes(1));
    assertThat(store.bytes()).isZero();
    assertThat(ticker.scheduled()).isZero();

    store.put(result("c", 10, Duration.ofMinutes(1)));
    store.clear();
    assertThat(store.get("c")).isNull();
    assertThat(ticker.scheduled()).isZero();
  }

  @Test
  void noneIsKeptWhereNoneMayBe() {
    assertThat(new InMemoryResultStore(0, BYTES, ticker).put(result("a", 1, Duration.ofDays(1))))
        .isFalse();
  }
}
