package dev.tenon.runtime.policy.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.StillTicker;
import dev.tenon.runtime.observe.Measurements;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the method runs again, and when not. */
@Timeout(20)
@SuppressWarnings("NullAway") // The model holds what it is asked for.
final class RetryInterceptorTest {
  private static final Feature SEARCH = new Feature(Feature.Kind.TOOL, "search");

  private final StillTicker ticker = new StillTicker();
  private final Measurements measurements = new Measurements();
  private final AtomicInteger runs = new AtomicInteger();
  private final Call call = StubContext.PLAIN.call("search");

  private static RetryPolicy policy(int attempts, Backoff backoff) {
    return new RetryPolicy(
        attempts,
        backoff,
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Jitter.NONE,
        List.of(),
        List.of(),
        20);
  }

  private static Served served(boolean reads, boolean repeatable) {
    Served.Methods none =
        new Served.Methods() {
          @Override
          public Handler own() {
            throw new UnsupportedOperationException();
          }

          @Override
          public Handler numbered(int feature) {
            throw new UnsupportedOperationException();
          }
        };
    return new Served(SEARCH, "search", none, List.of(), reads, repeatable, null);
  }

  private Interceptor retry(RetryPolicy policy) {
    Interceptor retry = maybe(served(true, true), policy, null, false);
    assertThat(retry).isNotNull();
    return retry;
  }

  private @Nullable Interceptor maybe(
      Served served, RetryPolicy policy, @Nullable IdempotencyPolicy key, boolean ofServer) {
    return new RetryInterceptors(ticker, new Random(1), measurements)
        .interceptor(served, policy, key, ofServer);
  }

  /** Fails so often, then succeeds. */
  private Handler failing(int times, Exception failure) {
    return running -> {
      if (runs.incrementAndGet() <= times) {
        throw failure;
      }
      return Outcome.ToolResult.text("run " + runs.get());
    };
  }

  private FutureTask<Outcome> started(Interceptor retry, Call wanted, Handler method) {
    FutureTask<Outcome> task = new FutureTask<>(() -> retry.intercept(wanted, method));
    new Thread(task).start();
    return task;
  }

  private long count(String result) {
    return measurements.all().stream()
        .filter(one -> result.equals(one.attributes().get("result")))
        .mapToLong(one -> one.value())
        .sum();
  }

  @Test
  void aCallThatFailsForAReasonThatPassesSucceedsAfterItsWaits() throws Exception {
    FutureTask<Outcome> outcome =
        started(retry(policy(4, Backoff.EXPONENTIAL)), call, failing(2, new IOException("reset")));
    ticker.advanceUntil(outcome::isDone);

    assertThat(outcome.get()).isEqualTo(Outcome.ToolResult.text("run 3"));
    assertThat(ticker.wanted()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(count("recovered")).isEqualTo(1);
    assertThat(ticker.scheduled()).isZero();
  }

  @Test
  void whenTheAttemptsAreUsedUpTheLastFailureGoesOutAsItIsWithHowOften() {
    IOException reset = new IOException("reset");

    Throwable thrown =
        catchThrowable(
            () -> retry(policy(3, Backoff.IMMEDIATE)).intercept(call, failing(9, reset)));

    assertThat(thrown).isSameAs(reset);
    assertThat(runs).hasValue(3);
    assertThat(thrown.getSuppressed()).hasSize(1);
    assertThat(thrown.getSuppressed()[0]).hasMessage("tried 3 times in 0 ms");
    assertThat(count("exhausted")).isEqualTo(1);
  }

  @Test
  void anExceptionThatIsThrownAgainAndAgainIsMarkedOnce() {
    IOException always = new IOException("always the same object");
    Interceptor retry = retry(policy(2, Backoff.IMMEDIATE));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> retry.intercept(call, failing(99, always))).isSameAs(always);
    }
    assertThat(always.getSuppressed()).hasSize(1);
  }

  @Test
  void aFailureThatIsAValueSaysHowOftenInItsText() throws Exception {
    Handler down =
        running -> {
          runs.incrementAndGet();
          ticker.advance(Duration.ofMillis(30));
          return Outcome.Failure.of(ErrorCode.UNAVAILABLE, "The index is down.");
        };

    Outcome outcome = retry(policy(3, Backoff.IMMEDIATE)).intercept(call, down);

    assertThat(outcome)
        .isEqualTo(
            Outcome.Failure.of(
                ErrorCode.UNAVAILABLE, "The index is down.\nTried 3 times in 90 ms."));
    assertThat(runs).hasValue(3);
  }

  @Test
  void whatIsNotWorthItIsNotTriedAgainAndNotMarked() throws Exception {
    Interceptor retry = retry(policy(3, Backoff.IMMEDIATE));
    IllegalStateException fault = new IllegalStateException();

    assertThatThrownBy(() -> retry.intercept(call, failing(9, fault))).isSameAs(fault);
    assertThat(runs).hasValue(1);
    assertThat(fault.getSuppressed()).isEmpty();

    Outcome asks = new Outcome.MissingCapability("sampling");
    assertThat(retry.intercept(call, running -> asks)).isSameAs(asks);
    Outcome sad = new Outcome.ToolResult("no", null, null, true, null);
    assertThat(retry.intercept(call, running -> sad)).isSameAs(sad);
  }

  @Test
  void aCancelledCallIsNotTriedAgain() {
    Interceptor retry = retry(policy(3, Backoff.IMMEDIATE));

    assertThatThrownBy(() ->
            retry.intercept(
                StubContext.PLAIN.cancelled().call("search"), failing(9, new IOException())))
        .isInstanceOf(IOException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void anInterruptThatTheMethodNotedEndsTheCall() {
    Interceptor retry = retry(policy(3, Backoff.IMMEDIATE));

    assertThatThrownBy(() ->
            retry.intercept(
                call,
                running -> {
                  runs.incrementAndGet();
                  Thread.currentThread().interrupt();
                  throw new IOException("closed by interrupt");
                }))
        .isInstanceOf(IOException.class);
    assertThat(runs).hasValue(1);
    assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
  }

  @Test
  void anInterruptEndsAWaitAtOnce() throws Exception {
    Interceptor retry = retry(policy(3, Backoff.EXPONENTIAL));
    FutureTask<Outcome> outcome =
        new FutureTask<>(() -> retry.intercept(call, failing(9, new IOException())));
    Thread thread = new Thread(outcome);
    thread.start();
    while (ticker.scheduled() == 0) {
      Thread.onSpinWait();
    }

    thread.interrupt();

    assertThatThrownBy(outcome::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(runs).hasValue(1);
    assertThat(ticker.scheduled()).isZero();
  }

  @Test
  void aWaitThatWouldReachTheDeadlineIsNotBegun() {
    IOException reset = new IOException("reset");
    Deadline deadline = Deadline.after(Duration.ofMillis(100).toNanos(), ticker);

    assertThatThrownBy(() ->
            retry(policy(3, Backoff.EXPONENTIAL))
                .intercept(StubContext.PLAIN.until(deadline).call("search"), failing(9, reset)))
        .isSameAs(reset);

    assertThat(runs).hasValue(1);
    assertThat(ticker.wanted()).isEmpty();
    assertThat(count("deadline")).isEqualTo(1);
  }

  @Test
  void anAttemptWithoutAWaitIsNotBegunAfterTheDeadlineEither() {
    Deadline deadline = Deadline.after(Duration.ofMillis(10).toNanos(), ticker);
    ticker.advance(Duration.ofMillis(10));

    assertThatThrownBy(() ->
            retry(policy(3, Backoff.IMMEDIATE))
                .intercept(
                    StubContext.PLAIN.until(deadline).call("search"),
                    failing(9, new IOException())))
        .isInstanceOf(IOException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatTheMethodDependsOnSaysWhenToComeBack() throws Exception {
    ToolException busy =
        new ToolException(ErrorCode.RATE_LIMITED, "Busy.", Duration.ofMillis(700), null);
    FutureTask<Outcome> outcome =
        started(retry(policy(3, Backoff.EXPONENTIAL)), call, failing(1, busy));
    ticker.advanceUntil(outcome::isDone);

    assertThat(outcome.get()).isEqualTo(Outcome.ToolResult.text("run 2"));
    assertThat(ticker.wanted()).containsExactly(Duration.ofMillis(700));
  }

  @Test
  void aTimeToComeBackThatIsLongerThanTheLongestWaitIsLeftToTheCaller() {
    ToolException busy =
        new ToolException(ErrorCode.RATE_LIMITED, "Busy.", Duration.ofSeconds(2), null);

    assertThatThrownBy(
            () -> retry(policy(3, Backoff.EXPONENTIAL)).intercept(call, failing(9, busy)))
        .isSameAs(busy);
    assertThat(runs).hasValue(1);
    assertThat(count("retry_after")).isEqualTo(1);
  }

  @Test
  void retriesCannotMultiplyAnOutage() throws Exception {
    Interceptor retry = retry(policy(100, Backoff.IMMEDIATE));
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> retry.intercept(call, failing(Integer.MAX_VALUE, new IOException())))
          .isInstanceOf(IOException.class);
    }
    assertThat(runs).as("a hundred calls, twenty of a hundred, and ten").hasValue(130);
    assertThat(count("budget")).isPositive();
  }

  @Test
  void whereASecondAttemptCouldActTwiceItIsRefusedOrTheServersLeftOut() {
    RetryPolicy policy = policy(3, Backoff.IMMEDIATE);

    assertThat(maybe(served(false, false), policy, null, true)).isNull();
    assertThat(maybe(served(false, true), policy, null, true)).isNotNull();
    assertThatThrownBy(() -> maybe(served(false, false), policy, null, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The tool \"search\" has a retry policy, but a second attempt could act twice: it must"
                + " be read-only or idempotent, or have an idempotency key.");
  }

  @Test
  void aToolThatIsOnlySafeByItsKeyIsNotTriedAgainForACallWithoutOne() {
    IdempotencyPolicy key = new IdempotencyPolicy("key", Duration.ofHours(1), 10);
    Interceptor retry = maybe(served(false, false), policy(3, Backoff.IMMEDIATE), key, false);
    assertThat(retry).isNotNull();

    assertThatThrownBy(() -> retry.intercept(call, failing(9, new IOException())))
        .isInstanceOf(IOException.class);
    assertThat(runs).hasValue(1);
    assertThatThrownBy(() ->
            retry.intercept(
                Keyed.call("pay", "{\"key\":\"1\"}", StubContext.PLAIN),
                failing(9, new IOException())))
        .isInstanceOf(IOException.class);
    assertThat(runs).hasValue(4);
  }
}
