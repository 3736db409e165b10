package dev.tenon.runtime.policy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A store that fails, hangs, comes back and returns what was never put into it. */
class StoreChaosTest {
  private static final Principal ANN = Principal.of("ann");
  private static final Principal BOB = Principal.of("bob");

  private final MapStore store = new MapStore();
  private final AtomicInteger runs = new AtomicInteger();
  private final Kept kept = kept();

  private Kept kept() {
    return new Kept(
        Kept.policy(CacheScope.USER, Duration.ofMinutes(1), Duration.ZERO),
        store,
        Runnable::run,
        call ->
            Outcome.ToolResult.text(
                call.context().principal().name() + " " + runs.incrementAndGet()));
  }

  private String call(Principal who) throws Exception {
    return kept.text(kept.call(who, "{\"a\":1}"));
  }

  private void recover() throws Exception {
    store.mood = MapStore.Mood.WELL;
    kept.clock.advance(Duration.ofSeconds(2));
    String unused = call(ANN);
    int before = runs.get();
    for (int i = 0; i < 1000 && call(ANN).equals("ann " + (before + i + 1)); i++) {
      Thread.sleep(5);
    }
  }

  @Test
  void instancesShareWhatTheStoreHas() throws Exception {
    assertThat(call(ANN)).isEqualTo("ann 1");
    Kept other = kept();
    assertThat(other.text(other.call(ANN, "{ \"a\" : 1.0 }"))).isEqualTo("ann 1");
    assertThat(other.text(other.call(BOB, "{\"a\":1}"))).isEqualTo("bob 2");

    other.evictions.evict("find");
    assertThat(call(ANN)).isEqualTo("ann 3");
  }

  @Test
  void aStoreThatFailsCostsNothingAndComesBack() throws Exception {
    assertThat(call(ANN)).isEqualTo("ann 1");
    store.mood = MapStore.Mood.FAILS;
    for (int i = 0; i < 50; i++) {
      assertThat(call(ANN)).isEqualTo("ann " + (i + 2));
    }
    assertThat(store.calls.get()).isLessThan(10);
    assertThat(kept.count("tenon.cache.store_failures", "")).isEqualTo(3);

    recover();
    assertThat(call(ANN)).startsWith("ann ").isEqualTo(call(ANN));
  }

  @Test
  void aStoreThatHangsIsWaitedForOnce() throws Exception {
    store.mood = MapStore.Mood.HANGS;
    CompletableFuture<String> first = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                first.complete(call(ANN));
              } catch (Throwable e) {
                first.completeExceptionally(e);
              }
            })
        .start();
    kept.clock.awaitScheduled(1);
    for (int i = 0; i < 1000 && store.calls.get() == 0; i++) {
      Thread.sleep(5);
    }
    kept.clock.advance(Duration.ofMillis(250));
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("ann 1");

    for (int i = 0; i < 50; i++) {
      assertThat(call(BOB)).isEqualTo("bob " + (i + 2));
    }
    assertThat(store.calls).hasValue(1);
    recover();
    assertThat(call(BOB)).startsWith("bob ").isEqualTo(call(BOB));
  }

  @Test
  void anEvictionThatTheStoreMissedIsMadeUpForBeforeItIsUsedAgain() throws Exception {
    assertThat(call(ANN)).isEqualTo("ann 1");
    store.mood = MapStore.Mood.FAILS;
    kept.evictions.evict("find");
    store.mood = MapStore.Mood.WELL;

    assertThat(call(ANN)).as("not what was there before").isEqualTo("ann 2");
    assertThat(call(ANN)).isEqualTo("ann 2");
  }

  @Test
  void garbageAndEntriesOfOthersAreNotUsed() throws Exception {
    assertThat(call(ANN)).isEqualTo("ann 1");
    assertThat(call(BOB)).isEqualTo("bob 2");
    // Everybody's entry is under everybody's key.
    byte[] ofAnn = Objects.requireNonNull(store.get(key(ANN)));
    for (String id : store.values.keySet()) {
      store.values.put(id, ofAnn);
    }
    assertThat(call(BOB)).isEqualTo("bob 3");
    assertThat(call(ANN)).isEqualTo("ann 1");

    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = ofAnn.clone();
      int kind = random.nextInt(3);
      if (kind == 0) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      } else if (kind == 1) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      } else {
        damaged = new byte[random.nextInt(200)];
        random.nextBytes(damaged);
      }
      store.values.put(key(ANN).id(), damaged);
      assertThat(call(ANN)).isEqualTo("ann " + (i + 4));
    }
    assertThat(kept.count("tenon.cache.unreadable", "")).isGreaterThanOrEqualTo(2001);
  }

  private CacheStore.Key key(Principal who) {
    CachedPolicy policy = Kept.policy(CacheScope.USER, Duration.ofMinutes(1), Duration.ZERO);
    return new CacheKeys("server\n1\ndigest", kept.feature, policy, null)
        .key(kept.call(who, "{\"a\":1}"));
  }
}
