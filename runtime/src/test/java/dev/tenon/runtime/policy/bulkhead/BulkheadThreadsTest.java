package dev.tenon.runtime.policy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Priority;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.StubContext;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.StillTicker;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls on real threads: no place is lost, and nobody sleeps on. */
@Timeout(60)
final class BulkheadThreadsTest {
  private final Measurements measurements = new Measurements();
  private final Member member = new Member(Priority.NORMAL);

  private BulkheadInterceptor bulkhead(Places places, Duration maxWait, Ticker ticker) {
    BulkheadPolicy policy = new BulkheadPolicy("", 2, 4, maxWait, Priority.NORMAL);
    Feature feature = new Feature(Feature.Kind.TOOL, "search");
    return new BulkheadInterceptor(
        places, member, new Refusals(feature, policy, measurements), maxWait.toNanos(), ticker);
  }

  private long count(String reason) {
    return measurements.all().stream()
        .filter(one -> reason.equals(one.attributes().get("reason")))
        .mapToLong(one -> one.value())
        .sum();
  }

  @Test
  void inTheTurmoilOfCancellationsAndTimeoutsNoPlaceIsLostAndNobodySleepsOn() throws Exception {
    int concurrency = 3;
    Places places = new Places(concurrency, 6, 1);
    BulkheadInterceptor bulkhead = bulkhead(places, Duration.ofMillis(2), new ProcessTicker());
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger interrupted = new AtomicInteger();
    Handler method =
        call -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          // Calls are long until both have happened, which need not be on a busy machine.
          boolean calm = refused.get() == 0 || interrupted.get() == 0;
          LockSupport.parkNanos(calm ? 5_000_000 : 1_000);
          running.decrementAndGet();
          served.incrementAndGet();
          return Outcome.ToolResult.empty();
        };
    int perThread = 3_000;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      StubContext context = StubContext.of("caller " + i % 3);
      threads.add(
          new Thread(() -> {
            for (int call = 0; call < perThread; call++) {
              try {
                if (bulkhead.intercept(context.call("search"), method) instanceof Outcome.Failure) {
                  refused.incrementAndGet();
                }
              } catch (InterruptedException e) {
                interrupted.incrementAndGet();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }
          }));
    }
    threads.forEach(Thread::start);
    AtomicBoolean over = new AtomicBoolean();
    Thread canceller =
        new Thread(() -> {
          Random random = new Random(5);
          while (!over.get()) {
            threads.get(random.nextInt(threads.size())).interrupt();
            LockSupport.parkNanos(1_000);
          }
        });
    canceller.start();
    for (Thread thread : threads) {
      thread.join();
    }
    over.set(true);
    canceller.join();

    assertThat(most).hasValueLessThanOrEqualTo(concurrency);
    assertThat(served.get() + refused.get() + interrupted.get())
        .isEqualTo(threads.size() * perThread);
    assertThat(served).hasPositiveValue();
    assertThat(refused).hasPositiveValue();
    assertThat(interrupted).hasPositiveValue();
    assertThat(places.running(member)).isZero();
    assertThat(places.waiting(member)).isZero();
    for (int i = 0; i < concurrency; i++) {
      assertThat(places.tryEnter(member)).as("place " + i).isTrue();
    }
    assertThat(places.tryEnter(member)).isFalse();
  }

  @Test
  void aWaitEndsWhenTheTimeOfWaitingIsOver() throws Exception {
    StillTicker ticker = new StillTicker();
    Places places = new Places(1, 1, 7_000_000);
    assertThat(places.tryEnter(member)).isTrue();

    Waiting waiting =
        new Waiting(bulkhead(places, Duration.ofMillis(50), ticker), StubContext.PLAIN);
    ticker.advanceUntil(waiting.outcome::isDone);

    Outcome.Failure failure = (Outcome.Failure) waiting.outcome.get();
    assertThat(failure.code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(failure.message())
        .isEqualTo(
            "The tool \"search\" has too much to do: the call waited 50 ms for its turn. It was not"
                + " begun.");
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(7));
    assertThat(count("max_wait")).isEqualTo(1);
    assertThat(places.waiting(member)).isZero();
    assertThat(ticker.scheduled()).isZero();
  }

  @Test
  void aWaitEndsWithTheDeadlineOfTheCallIfThatComesFirst() throws Exception {
    StillTicker ticker = new StillTicker();
    Places places = new Places(1, 1, 1);
    assertThat(places.tryEnter(member)).isTrue();

    Deadline deadline = Deadline.after(Duration.ofMillis(20).toNanos(), ticker);
    Waiting waiting =
        new Waiting(
            bulkhead(places, Duration.ofSeconds(50), ticker), StubContext.PLAIN.until(deadline));
    while (places.waiting(member) == 0) {
      Thread.onSpinWait();
    }
    ticker.advanceUntil(waiting.outcome::isDone);

    assertThat(((Outcome.Failure) waiting.outcome.get()).message())
        .contains("until its deadline was too near");
    assertThat(count("too_late")).isEqualTo(1);
  }

  @Test
  void aCallThatIsCancelledWhileItWaitsLeavesTheLine() throws Exception {
    StillTicker ticker = new StillTicker();
    Places places = new Places(1, 1, 1);
    assertThat(places.tryEnter(member)).isTrue();
    Waiting waiting = new Waiting(bulkhead(places, Duration.ofHours(1), ticker), StubContext.PLAIN);
    while (places.waiting(member) == 0) {
      Thread.onSpinWait();
    }

    waiting.thread.interrupt();

    assertThatThrownBy(waiting.outcome::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(places.waiting(member)).isZero();
    assertThat(count("cancelled")).isEqualTo(1);
    assertThat(ticker.scheduled()).isZero();
    places.leave(member, 1);
    assertThat(places.tryEnter(member)).isTrue();
  }

  @Test
  void aPlaceIsHandedToWhoWaitsAndCannotBeTakenByOthers() throws Exception {
    StillTicker ticker = new StillTicker();
    Places places = new Places(1, 1, 1);
    assertThat(places.tryEnter(member)).isTrue();
    Waiting waiting = new Waiting(bulkhead(places, Duration.ofHours(1), ticker), StubContext.PLAIN);
    while (places.waiting(member) == 0) {
      Thread.onSpinWait();
    }

    places.leave(member, 1);

    assertThat(places.tryEnter(member)).isFalse();
    waiting.finish.countDown();
    assertThat(waiting.outcome.get()).isInstanceOf(Outcome.ToolResult.class);
  }

  /** A call on a thread of its own. */
  private static final class Waiting {
    private final CountDownLatch finish = new CountDownLatch(1);
    private final FutureTask<Outcome> outcome;
    private final Thread thread;

    Waiting(BulkheadInterceptor bulkhead, StubContext context) {
      this.outcome =
          new FutureTask<>(() ->
              bulkhead.intercept(
                  context.call("search"),
                  call -> {
                    finish.await();
                    return Outcome.ToolResult.empty();
                  }));
      this.thread = new Thread(outcome);
      thread.start();
    }
  }
}
