package dev.tenon.runtime.policy.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.json.RawJson;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What conversations have used is counted for each caller and handle, and forgotten in time. */
final class ConversationsTest {
  private static final Duration TTL = Duration.ofMinutes(10);
  private static final int MOST = 4;

  private final StepTicker ticker = new StepTicker();
  private final Conversations conversations = new Conversations(1000, MOST, TTL, ticker);

  private static final class Entry {
    private final String key;
    private long used;
    private long nanos;

    Entry(String key) {
      this.key = key;
    }
  }

  @Test
  void countsAsASimpleListDoes() {
    Random random = new Random(9);
    List<Entry> model = new ArrayList<>();
    for (int step = 0; step < 10_000; step++) {
      if (random.nextInt(5) == 0) {
        ticker.advance(Duration.ofSeconds(random.nextInt(200)));
      }
      String who = "p" + random.nextInt(2);
      String handle = "h" + random.nextInt(4);
      long tokens = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 50);
      model.removeIf(entry -> ticker.nanoTime() - entry.nanos >= TTL.toNanos());
      Entry entry = model.stream().filter(e -> e.key.equals(who + handle)).findAny().orElse(null);
      long expected = (entry == null ? 0 : entry.used) + tokens;

      assertThat(conversations.add(call(who, handle), tokens))
          .as("step %s", step)
          .isEqualTo(expected);

      if (entry == null && tokens > 0) {
        entry = new Entry(who + handle);
      }
      if (entry != null) {
        entry.used = expected;
        entry.nanos = ticker.nanoTime();
        model.remove(entry);
        model.add(entry);
      }
      while (model.size() > MOST) {
        model.remove(0);
      }
      assertThat(conversations.size()).isLessThanOrEqualTo(MOST);
    }
  }

  @Test
  void callsOfNoConversationAreNotCounted() {
    assertThat(conversations.add(call("anna", null), 500)).isEqualTo(-1);
    assertThat(conversations.used(call("anna", null))).isEqualTo(-1);
    assertThat(conversations.share(call("anna", null), 400, true)).isEqualTo(400);
    assertThat(conversations.size()).isZero();
  }

  @Test
  void resultsGetSmallerInTheLastQuarter() {
    Call call = call("anna", "c");
    conversations.add(call, 750);
    assertThat(conversations.share(call, 400, true)).isEqualTo(400);
    conversations.add(call, 50);
    assertThat(conversations.share(call, 400, true)).as("half of what is left").isEqualTo(100);
    assertThat(conversations.share(call, 400, false)).as("four fifths").isEqualTo(320);
    conversations.add(call, 199);
    assertThat(conversations.share(call, 400, true)).as("a twentieth at least").isEqualTo(20);
    assertThat(conversations.share(call("bob", "c"), 400, true)).isEqualTo(400);
  }

  @Test
  void noTokenIsLostAmongThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(
            threads.submit(() -> {
              for (int j = 0; j < 5_000; j++) {
                conversations.add(call("anna", "c"), 1);
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(conversations.used(call("anna", "c"))).isEqualTo(20_000);
  }

  private static Call call(String principal, @Nullable String handle) {
    CallContext context =
        (CallContext)
            Proxy.newProxyInstance(
                ConversationsTest.class.getClassLoader(),
                new Class<?>[] {CallContext.class},
                (proxy, method, arguments) -> Principal.of(principal));
    CallSource source =
        new CallSource() {
          @Override
          public @Nullable RawJson arguments() {
            return null;
          }

          @Override
          public @Nullable String conversation() {
            return handle;
          }
        };
    return new Call(
        new Feature(Feature.Kind.TOOL, "t"),
        "",
        context,
        InstantSource.system(),
        source,
        null,
        null);
  }
}
