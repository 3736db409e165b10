package dev.tenon.runtime.policy.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.concurrent.RemoteCalls;
import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Charge;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Limit;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Owner;
import dev.tenon.runtime.policy.ratelimit.LimitStore.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Limits in a store that fails, hangs and comes back: what was counted here goes on. */
class SharedLimitsTest {
  private static final long SECOND = 1_000_000_000L;

  private final StepTicker clock = new StepTicker();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final InMemoryLimits elsewhere = new InMemoryLimits(clock, 100);
  private volatile String mood = "well";

  private final SharedLimits limits =
      new SharedLimits(
          this::store,
          new RemoteCalls(clock, Duration.ofMillis(250), failures::incrementAndGet),
          new InMemoryLimits(clock, 100));

  private final List<Charge> ann =
      List.of(new Charge(new Limit("l", 5, 10 * SECOND, 5), Owner.USER, "ann"));

  private @Nullable Refusal store(List<Charge> charges) throws Exception {
    asked.incrementAndGet();
    return switch (mood) {
      case "well" -> elsewhere.take(charges);
      case "hangs" -> {
        new CountDownLatch(1).await();
        yield null;
      }
      case "talks nonsense" -> new Refusal(17, -3);
      default -> throw new IllegalStateException("the store is down");
    };
  }

  @Test
  void theStoreDecidesAsLongAsItAnswers() {
    for (int i = 0; i < 3; i++) {
      assertThat(elsewhere.take(ann)).isNull();
    }
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isEqualTo(new Refusal(0, 2 * SECOND));
  }

  @Test
  void nobodyBeginsAnewWhenItFails() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take(ann)).isNull();
    }
    mood = "fails";
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).isNull();
    assertThat(limits.take(ann)).as("five in all").isNotNull();
    for (int i = 0; i < 100; i++) {
      assertThat(limits.take(ann)).isNotNull();
    }
    assertThat(asked.get()).as("a dead store is left alone").isEqualTo(6);
    assertThat(failures).hasValue(3);
  }

  @Test
  void oneThatHangsIsWaitedForOnceAndComesBack() throws Exception {
    mood = "hangs";
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () -> String.valueOf(limits.take(ann)), command -> new Thread(command).start());
    clock.awaitScheduled(1);
    for (int i = 0; i < 1000 && asked.get() == 0; i++) {
      Thread.sleep(5);
    }
    clock.advance(Duration.ofMillis(250));
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("null");
    for (int i = 0; i < 4; i++) {
      assertThat(limits.take(ann)).isNull();
    }
    assertThat(limits.take(ann)).isNotNull();
    assertThat(asked).hasValue(1);

    mood = "well";
    clock.advance(Duration.ofSeconds(1));
    assertThat(limits.take(ann)).as("the trial is not waited for").isNotNull();
    for (int i = 0; i < 1000 && limits.take(ann) != null; i++) {
      Thread.sleep(5);
    }
    assertThat(limits.take(ann)).as("the store knows of fewer").isNull();
  }

  @Test
  void nonsenseCountsAsFailure() {
    mood = "talks nonsense";
    for (int i = 0; i < 5; i++) {
      assertThat(limits.take(ann)).isNull();
    }
    assertThat(limits.take(ann)).isNotNull();
    assertThat(failures).hasValue(3);
  }
}
