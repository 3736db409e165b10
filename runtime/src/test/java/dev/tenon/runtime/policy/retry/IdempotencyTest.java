package dev.tenon.runtime.policy.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.StillTicker;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Measurements;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each wish is carried out once, and its repetitions get what came of it. */
@Timeout(20)
final class IdempotencyTest {
  private static final Feature PAY = new Feature(Feature.Kind.TOOL, "pay");
  private static final StubContext ANNA = StubContext.of("anna");

  private final StillTicker ticker = new StillTicker();
  private final Measurements measurements = new Measurements();
  private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(3);
  private final InFlight inFlight = new InFlight();
  private final AtomicInteger runs = new AtomicInteger();
  private final Semaphore finish = new Semaphore(0);
  private final Handler pay = call -> Outcome.ToolResult.text("payment " + runs.incrementAndGet());
  private final Handler slow =
      call -> {
        int run = runs.incrementAndGet();
        finish.acquire();
        return Outcome.ToolResult.text("payment " + run);
      };
  private final IdempotencyInterceptor keyed = interceptor(store);

  private IdempotencyInterceptor interceptor(IdempotencyStore kept) {
    return new IdempotencyInterceptor(
        "key",
        new Wishes(kept, Duration.ofMinutes(10), ticker, new Random(1)),
        inFlight,
        IdempotencyCounters.of(PAY, measurements),
        ticker);
  }

  private static Call call(String arguments) {
    return Keyed.call("pay", arguments, ANNA);
  }

  private String text(String arguments) throws Exception {
    return text(call(arguments));
  }

  private String text(Call call) throws Exception {
    return keyed.intercept(call, pay) instanceof Outcome.ToolResult result
        ? String.valueOf(result.text())
        : "failed";
  }

  private long count(String result) {
    return measurements.all().stream()
        .filter(one -> result.equals(one.attributes().get("result")))
        .mapToLong(one -> one.value())
        .sum();
  }

  @Test
  void aSecondCallGetsTheOutcomeOfTheFirst() throws Exception {
    assertThat(text("{\"key\":\"a\",\"amount\":5}")).isEqualTo("payment 1");
    assertThat(text("{\"amount\":5.0, \"key\":\"\\u0061\"}"))
        .as("the same, written in another way")
        .isEqualTo("payment 1");
    assertThat(text("{\"key\":\"b\",\"amount\":5}")).isEqualTo("payment 2");
    assertThat(count("first")).isEqualTo(2);
    assertThat(count("replayed")).isEqualTo(1);
  }

  @Test
  void theOutcomeIsTheSameToTheLastByte() throws Exception {
    Outcome.ToolResult result =
        new Outcome.ToolResult(
            "é\n\"",
            RawJson.of("[ {\"a\": 1.50} ]"),
            RawJson.of("{\"b\":  1e2}"),
            false,
            RawJson.of("{}"));
    assertThat(keyed.intercept(call("{\"key\":1}"), running -> result)).isSameAs(result);

    assertThat(keyed.intercept(call("{\"key\":1}"), pay)).isEqualTo(result);
  }

  @Test
  void aKeyBelongsToItsCaller() throws Exception {
    String same = "{\"key\":\"a\"}";

    assertThat(text(Keyed.call("pay", same, ANNA))).isEqualTo("payment 1");
    assertThat(text(Keyed.call("pay", same, StubContext.of("ben")))).isEqualTo("payment 2");
    assertThat(text(Keyed.call("pay", same, StubContext.PLAIN.from("192.0.2.1"))))
        .isEqualTo("payment 3");
    assertThat(text(Keyed.call("pay", same, StubContext.PLAIN.from("192.0.2.2"))))
        .as("nobody is given what another nobody wanted")
        .isEqualTo("payment 4");
    assertThat(text(Keyed.call("pay", same, ANNA.from("192.0.2.9"))))
        .as("somebody is the same everywhere")
        .isEqualTo("payment 5");
  }

  @Test
  void theSameKeyWithOtherArgumentsIsAConflict() throws Exception {
    assertThat(text("{\"key\":\"a\",\"amount\":5}")).isEqualTo("payment 1");

    Outcome.Failure conflict =
        (Outcome.Failure) keyed.intercept(call("{\"key\":\"a\",\"amount\":6}"), pay);

    assertThat(conflict.code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(conflict.message())
        .isEqualTo(
            "The value of \"key\" was used before, with other arguments. Send the same arguments"
                + " again, or another value for something else.");
    assertThat(runs).hasValue(1);
    assertThat(count("conflict")).isEqualTo(1);
  }

  @Test
  void withoutAKeyEachCallIsAWishOfItsOwn() throws Exception {
    assertThat(text("{\"amount\":5}")).isEqualTo("payment 1");
    assertThat(text("{\"amount\":5,\"key\":null}")).isEqualTo("payment 2");
    assertThat(text(ANNA.call("pay"))).isEqualTo("payment 3");
    assertThat(count("unkeyed")).isEqualTo(3);
  }

  @Test
  void failuresAreNotKept() throws Exception {
    Call call = call("{\"key\":\"a\"}");
    Outcome failure = Outcome.Failure.of(ErrorCode.UNAVAILABLE, "The bank is down.");
    Outcome sad = new Outcome.ToolResult("no", null, null, true, null);
    Outcome asks =
        new Outcome.InputRequired(List.of(Question.url("k", "m", URI.create("https://x.example"))));

    assertThat(keyed.intercept(call, running -> failure)).isSameAs(failure);
    assertThat(keyed.intercept(call, running -> sad)).isSameAs(sad);
    assertThat(keyed.intercept(call, running -> asks)).isSameAs(asks);
    assertThatThrownBy(() ->
            keyed.intercept(
                call,
                running -> {
                  throw new StackOverflowError();
                }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(text("{\"key\":\"a\",\"amount\":7}")).isEqualTo("payment 1");
    assertThat(store.claims()).isZero();
  }

  @Test
  void aCallThatBringsAnswersGoesOnWithTheSameWish() throws Exception {
    String arguments = "{\"key\":\"a\"}";
    Outcome asks =
        new Outcome.InputRequired(List.of(Question.url("k", "m", URI.create("https://x.example"))));
    assertThat(keyed.intercept(call(arguments), running -> asks)).isSameAs(asks);

    Call answered = Keyed.continuation(call(arguments), arguments);
    assertThat(text(answered)).isEqualTo("payment 1");
    assertThat(text(answered)).as("the answers once more").isEqualTo("payment 1");
    assertThat(text(arguments)).as("all from the start").isEqualTo("payment 1");
  }

  @Test
  void anOutcomeIsForgottenAfterItsTimeAndTheOldestWhenThereAreTooMany() throws Exception {
    for (String key : List.of("a", "b", "c", "d")) {
      assertThat(text("{\"key\":\"" + key + "\"}")).startsWith("payment");
    }
    assertThat(store.size()).isEqualTo(3);
    assertThat(text("{\"key\":\"d\"}")).isEqualTo("payment 4");
    assertThat(text("{\"key\":\"a\"}")).as("it was the oldest").isEqualTo("payment 5");

    ticker.advance(Duration.ofMinutes(10));
    assertThat(text("{\"key\":\"d\"}")).isEqualTo("payment 6");
    assertThat(store.size()).isEqualTo(1);
  }

  private FutureTask<Outcome> started(
      IdempotencyInterceptor interceptor, Call call, Handler method) {
    FutureTask<Outcome> task = new FutureTask<>(() -> interceptor.intercept(call, method));
    new Thread(task).start();
    return task;
  }

  private void awaitWaits(int waits) {
    while (measurements.all().stream()
            .filter(one -> one.name().equals("tenon.idempotency.waits"))
            .mapToLong(one -> one.value())
            .sum()
        < waits) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aCallThatComesWhileTheFirstRunsWaitsForIt() throws Exception {
    FutureTask<Outcome> first = started(keyed, call("{\"key\":\"a\"}"), slow);
    while (runs.get() == 0) {
      Thread.onSpinWait();
    }
    List<FutureTask<Outcome>> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(started(keyed, call("{\"key\":\"a\"}"), slow));
    }
    awaitWaits(5);
    Outcome.Failure other =
        (Outcome.Failure) keyed.intercept(call("{\"key\":\"a\",\"amount\":1}"), slow);
    assertThat(other.code()).as("this one need not wait").isEqualTo(ErrorCode.CONFLICT);

    finish.release();

    Outcome expected = Outcome.ToolResult.text("payment 1");
    assertThat(first.get()).isEqualTo(expected);
    for (FutureTask<Outcome> waiting : others) {
      assertThat(waiting.get()).isEqualTo(expected);
    }
    assertThat(runs).hasValue(1);
    assertThat(inFlight.size()).isZero();
  }

  @Test
  void whenTheFirstFailsTheNextRuns() throws Exception {
    Handler failing =
        running -> {
          int run = runs.incrementAndGet();
          finish.acquire();
          if (run < 3) {
            throw new ToolException(ErrorCode.UNAVAILABLE, "The bank is down.");
          }
          return Outcome.ToolResult.text("payment " + run);
        };
    List<FutureTask<Outcome>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(started(keyed, call("{\"key\":\"a\"}"), failing));
    }
    awaitWaits(5);

    finish.release(6);

    int failed = 0;
    for (FutureTask<Outcome> one : calls) {
      try {
        assertThat(one.get()).isEqualTo(Outcome.ToolResult.text("payment 3"));
      } catch (ExecutionException e) {
        failed++;
      }
    }
    assertThat(failed).isEqualTo(2);
    assertThat(runs).hasValue(3);
    assertThat(store.claims()).isZero();
  }

  @Test
  void aWaitEndsWithTheDeadlineOrACancellation() throws Exception {
    FutureTask<Outcome> first = started(keyed, call("{\"key\":\"a\"}"), slow);
    while (runs.get() == 0) {
      Thread.onSpinWait();
    }
    Deadline deadline = Deadline.after(Duration.ofMillis(50).toNanos(), ticker);
    FutureTask<Outcome> hurried =
        started(keyed, Keyed.call("pay", "{\"key\":\"a\"}", ANNA.until(deadline)), slow);
    FutureTask<Outcome> cancelled =
        new FutureTask<>(() -> keyed.intercept(call("{\"key\":\"a\"}"), slow));
    Thread thread = new Thread(cancelled);
    thread.start();
    awaitWaits(2);

    thread.interrupt();
    assertThatThrownBy(cancelled::get).hasCauseInstanceOf(InterruptedException.class);
    ticker.advanceUntil(hurried::isDone);
    assertThat(((Outcome.Failure) hurried.get()).code()).isEqualTo(ErrorCode.TIMEOUT);
    assertThat(count("timeout")).isEqualTo(1);

    finish.release();
    assertThat(first.get()).isEqualTo(Outcome.ToolResult.text("payment 1"));
    assertThat(inFlight.size()).isZero();
  }

  @Test
  void anInterruptAtTheEndDoesNotCostTheOutcome() throws Exception {
    IdempotencyInterceptor here = interceptor(new SharedStore());
    Outcome outcome =
        here.intercept(
            call("{\"key\":\"a\"}"),
            running -> {
              Thread.currentThread().interrupt();
              return pay.handle(running);
            });

    assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
    assertThat(here.intercept(call("{\"key\":\"a\"}"), pay)).isEqualTo(outcome);
    assertThat(runs).hasValue(1);
  }

  @Test
  void instancesThatShareAStoreWaitForEachOther() throws Exception {
    SharedStore shared = new SharedStore();
    IdempotencyInterceptor here = interceptor(shared);
    IdempotencyInterceptor there =
        new IdempotencyInterceptor(
            "key",
            new Wishes(shared, Duration.ofMinutes(10), ticker, new Random(2)),
            new InFlight(),
            IdempotencyCounters.of(PAY, measurements),
            ticker);
    FutureTask<Outcome> first = started(here, call("{\"key\":\"a\"}"), slow);
    while (runs.get() == 0) {
      Thread.onSpinWait();
    }
    FutureTask<Outcome> second = started(there, call("{\"key\":\"a\"}"), slow);
    awaitWaits(1);
    finish.release();
    ticker.advanceUntil(second::isDone);

    assertThat(second.get()).isEqualTo(first.get());
    assertThat(runs).hasValue(1);
  }

  @Test
  void aClaimOfAnInstanceThatDiedEndsSoonAfterItsDeadline() throws Exception {
    SharedStore shared = new SharedStore();
    IdempotencyInterceptor here = interceptor(shared);
    shared.loseReleases = true;
    Deadline deadline = Deadline.after(Duration.ofSeconds(5).toNanos(), ticker);
    Call call = Keyed.call("pay", "{\"key\":\"a\"}", ANNA.until(deadline));
    assertThatThrownBy(() ->
            here.intercept(
                call,
                running -> {
                  throw new IllegalStateException("the power fails");
                }))
        .isInstanceOf(IllegalStateException.class);

    FutureTask<Outcome> later = started(here, call("{\"key\":\"a\"}"), pay);
    awaitWaits(1);
    assertThat(runs).hasValue(0);
    ticker.advance(Duration.ofSeconds(15));
    ticker.advanceUntil(later::isDone);
    assertThat(later.get()).isEqualTo(Outcome.ToolResult.text("payment 1"));
  }

  @Test
  void aStoreThatFailsKeepsTheMethodFromRunningButTakesNoSuccessAway() throws Exception {
    SharedStore shared = new SharedStore();
    IdempotencyInterceptor here = interceptor(shared);
    shared.failing = "claim";
    assertThatThrownBy(() -> here.intercept(call("{\"key\":\"a\"}"), pay))
        .isInstanceOfSatisfying(
            ToolException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
        .hasMessageContaining("was not begun");
    assertThat(runs).hasValue(0);

    shared.failing = "complete";
    assertThat(here.intercept(call("{\"key\":\"a\"}"), pay))
        .isEqualTo(Outcome.ToolResult.text("payment 1"));
    shared.failing = "release";
    assertThatThrownBy(() ->
            here.intercept(
                call("{\"key\":\"b\"}"),
                running -> {
                  throw new IllegalArgumentException("the method's own");
                }))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
