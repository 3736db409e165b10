package dev.tenon.runtime.policy.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.ToolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls that come together for one result, on threads of their own. */
class SingleFlightTest {
  private static final Principal ANN = Principal.of("ann");

  /** Runs of the method that have begun and wait for their end. */
  private final LinkedBlockingQueue<CompletableFuture<Outcome>> runs = new LinkedBlockingQueue<>();

  private final AtomicInteger count = new AtomicInteger();
  private final Kept kept = kept(Duration.ZERO);

  private Kept kept(Duration stale) {
    return new Kept(
        Kept.policy(CacheScope.USER, Duration.ofMinutes(1), stale),
        null,
        task -> new Thread(task).start(),
        this::method);
  }

  private Outcome method(Call call) throws Exception {
    count.incrementAndGet();
    CompletableFuture<Outcome> end = new CompletableFuture<>();
    runs.add(end);
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  /** A call on a thread of its own. */
  private static final class Caller {
    final TestContext context;
    final CompletableFuture<String> answer = new CompletableFuture<>();
    final Thread thread;

    Caller(Kept kept, Deadline deadline) {
      context = new TestContext(ANN, deadline);
      thread =
          new Thread(() -> {
            try {
              answer.complete(kept.text(kept.call(context, "{\"a\":1}")));
            } catch (Throwable e) {
              answer.completeExceptionally(e);
            }
          });
      thread.start();
    }

    String get() throws Exception {
      return answer.get(10, TimeUnit.SECONDS);
    }

    Caller waits() throws InterruptedException {
      for (int i = 0; i < 2000 && thread.getState() != Thread.State.WAITING; i++) {
        Thread.sleep(1);
      }
      assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
      return this;
    }

    void cancel() {
      context.cancelled = true;
      thread.interrupt();
    }
  }

  private Caller caller() {
    return new Caller(kept, Deadline.NONE);
  }

  private CompletableFuture<Outcome> begun() throws InterruptedException {
    CompletableFuture<Outcome> run = runs.poll(10, TimeUnit.SECONDS);
    assertThat(run).as("a run of the method").isNotNull();
    return run;
  }

  @Test
  void theMethodRunsOnceForAllWhoComeTogether() throws Exception {
    Caller first = caller();
    CompletableFuture<Outcome> run = begun();
    List<Caller> others = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      others.add(caller().waits());
    }

    run.complete(Outcome.ToolResult.text("made once"));

    assertThat(first.get()).isEqualTo("made once");
    for (Caller other : others) {
      assertThat(other.get()).isEqualTo("made once");
    }
    assertThat(count).hasValue(1);
    assertThat(kept.requests("coalesced")).isEqualTo(20);
    assertThat(caller().get()).isEqualTo("made once");
    assertThat(kept.requests("hit")).isEqualTo(1);
  }

  @Test
  void whoGivesUpDisturbsNobody() throws Exception {
    Caller first = caller();
    CompletableFuture<Outcome> run = begun();
    Caller impatient = new Caller(kept, Deadline.after(1_000_000_000L, kept.clock)).waits();
    Caller cancelled = caller().waits();
    Caller patient = caller().waits();

    kept.clock.awaitScheduled(1);
    kept.clock.advance(Duration.ofSeconds(1));
    cancelled.cancel();

    assertThatThrownBy(impatient::get)
        .hasCauseInstanceOf(ToolException.class)
        .hasMessageContaining("not done in time");
    assertThatThrownBy(cancelled::get).hasCauseInstanceOf(InterruptedException.class);
    run.complete(Outcome.ToolResult.text("made once"));
    assertThat(first.get()).isEqualTo("made once");
    assertThat(patient.get()).isEqualTo("made once");
    assertThat(count).hasValue(1);
  }

  @Test
  void whenTheFirstFailsOneOfTheOthersRunsNext() throws Exception {
    Caller first = caller();
    CompletableFuture<Outcome> run = begun();
    Caller second = caller().waits();
    Caller third = caller().waits();

    run.completeExceptionally(new ToolException(ErrorCode.UNAVAILABLE, "down"));

    assertThatThrownBy(first::get).hasCauseInstanceOf(ToolException.class);
    begun().complete(Outcome.ToolResult.text("second run"));
    assertThat(second.get()).isEqualTo("second run");
    assertThat(third.get()).isEqualTo("second run");
    assertThat(count).hasValue(2);
  }

  @Test
  void aCancellationOfTheFirstIsNotThatOfTheOthers() throws Exception {
    Caller first = caller();
    CompletableFuture<Outcome> run = begun();
    Caller second = caller().waits();

    first.cancel();

    assertThatThrownBy(first::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(run).isNotDone();
    begun().complete(Outcome.ToolResult.text("second run"));
    assertThat(second.get()).isEqualTo("second run");
  }

  @Test
  void whatOneCallerAnsweredIsNobodyElsesResult() throws Exception {
    Caller first = caller();
    CompletableFuture<Outcome> run = begun();
    Caller second = caller().waits();

    first.context.asked = true;
    run.complete(Outcome.ToolResult.text("as Ann wished"));

    assertThat(first.get()).isEqualTo("as Ann wished");
    begun().complete(Outcome.ToolResult.text("second run"));
    assertThat(second.get()).isEqualTo("second run");
    // From now on nobody waits for somebody else's user.
    kept.evictions.evictAll();
    Caller third = caller();
    CompletableFuture<Outcome> slow = begun();
    Caller fourth = caller();
    begun().complete(Outcome.ToolResult.text("by itself"));
    assertThat(fourth.get()).isEqualTo("by itself");
    slow.complete(Outcome.ToolResult.text("later"));
    assertThat(third.get()).isEqualTo("later");
  }

  @Test
  void aResultMadeBeforeAnEvictionIsNotKeptAfterIt() throws Exception {
    Caller first = caller();
    CompletableFuture<Outcome> run = begun();
    kept.evictions.evict("find");
    // Who comes after the eviction does not wait for what began before it.
    Caller second = caller();
    begun().complete(Outcome.ToolResult.text("new"));
    assertThat(second.get()).isEqualTo("new");
    run.complete(Outcome.ToolResult.text("old"));
    assertThat(first.get()).isEqualTo("old");

    assertThat(caller().get()).isEqualTo("new");
    assertThat(count).hasValue(2);
  }

  @Test
  void aStaleResultIsRenewedOnceForItsOwnCaller() throws Exception {
    Kept stale = kept(Duration.ofMinutes(1));
    Caller first = new Caller(stale, Deadline.NONE);
    begun().complete(Outcome.ToolResult.text("old"));
    assertThat(first.get()).isEqualTo("old");
    stale.clock.advance(Duration.ofSeconds(61));

    for (int i = 0; i < 5; i++) {
      Caller next = new Caller(stale, Deadline.NONE);
      assertThat(next.get()).isEqualTo("old");
      // Its end is not that of the renewal.
      next.cancel();
    }
    begun().complete(Outcome.ToolResult.text("new"));
    for (int i = 0; i < 1000 && stale.count("tenon.cache.renewals", "renewed") == 0; i++) {
      Thread.sleep(5);
    }

    assertThat(new Caller(stale, Deadline.NONE).get()).isEqualTo("new");
    assertThat(count).hasValue(2);
    assertThat(stale.requests("stale")).isEqualTo(5);
  }

  @Test
  void nothingIsLostOrMixedUpAmongManyThreads() throws Exception {
    AtomicInteger version = new AtomicInteger();
    Kept busy =
        new Kept(
            Kept.policy(CacheScope.USER, Duration.ofMinutes(1), Duration.ZERO),
            null,
            Runnable::run,
            call -> {
              int begun = version.get();
              Thread.onSpinWait();
              return Outcome.ToolResult.text(
                  call.context().principal().name() + " " + call.arguments() + " " + begun);
            });
    List<Thread> threads = new ArrayList<>();
    LinkedBlockingQueue<String> wrong = new LinkedBlockingQueue<>();
    for (int t = 0; t < 8; t++) {
      int number = t;
      Thread thread =
          new Thread(() -> {
            try {
              for (int i = 0; i < 3000; i++) {
                if (number == 0 && i % 10 == 0) {
                  version.incrementAndGet();
                  busy.evictions.evict("find");
                  continue;
                }
                // Whoever asks after an eviction sees what was written before it.
                int least = number == 0 ? version.get() : 0;
                String who = "p" + (i + number) % 3;
                String arguments = "{\"a\":" + i % 2 + "}";
                String text = busy.text(busy.call(Principal.of(who), arguments));
                String[] parts = text.split(" ", -1);
                if (!parts[0].equals(who)
                    || !parts[1].equals(arguments)
                    || Integer.parseInt(parts[2]) < least) {
                  wrong.add(who + " " + arguments + " " + least + ": " + text);
                }
              }
            } catch (Throwable e) {
              wrong.add(e.toString());
            }
          });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(wrong).isEmpty();
    assertThat(busy.requests("hit")).isGreaterThan(1000);
  }
}
