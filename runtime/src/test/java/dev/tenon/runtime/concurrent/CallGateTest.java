package dev.tenon.runtime.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CallGateTest {
  private final CountDownLatch entered = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();

  private CallGate gate(int running, int waiting) {
    return gate(running, waiting, 100);
  }

  private CallGate gate(int running, int waiting, int queued) {
    return new CallGate(running, waiting, queued, new SetTicker(nanos::get));
  }

  private Thread entering(CallGate gate) {
    Thread thread =
        new Thread(() -> {
          try {
            gate.enter(0);
            entered.countDown();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    thread.start();
    return thread;
  }

  private boolean hasEntered() throws InterruptedException {
    return entered.await(100, TimeUnit.MILLISECONDS);
  }

  @Test
  void oneCallMoreWaitsUntilAnotherLeaves() throws Exception {
    CallGate gate = gate(2, 0);
    gate.enter(0);
    gate.enter(0);
    entering(gate);
    assertThat(hasEntered()).isFalse();
    gate.leave(0);
    assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCallThatIsCancelledWhileItWaitsTakesNoPlace() throws Exception {
    CallGate gate = gate(1, 0);
    gate.enter(0);
    Thread cancelled = entering(gate);
    assertThat(hasEntered()).isFalse();
    cancelled.interrupt();
    cancelled.join(5_000);
    assertThat(cancelled.isAlive()).isFalse();

    gate.leave(0);
    gate.enter(0);
    assertThat(entered.getCount()).isOne();
  }

  @Test
  void aCallThatWaitsForAnAnswerMakesRoomAndComesBack() throws Exception {
    CallGate gate = gate(1, 1);
    CompletableFuture<String> answer = new CompletableFuture<>();
    CountDownLatch back = new CountDownLatch(1);
    gate.enter(0);
    Thread other = entering(gate);
    assertThat(hasEntered()).isFalse();

    String got =
        gate.outside(() -> {
          entered.await();
          other.join();
          new Thread(
                  () -> {
                    gate.leave(0);
                    back.countDown();
                  })
              .start();
          answer.complete("yes");
          return answer.join();
        });

    assertThat(got).isEqualTo("yes");
    assertThat(back.await(5, TimeUnit.SECONDS)).isTrue();
    assertFull(gate);
  }

  @Test
  void aCallThatIsCancelledOutsideOverdrawsForAMomentInsteadOfWaiting() throws Exception {
    CallGate gate = gate(1, 1);
    gate.enter(0);
    assertThatThrownBy(() ->
            gate.outside(() -> {
              // Somebody else has the place, and keeps it.
              gate.enter(0);
              throw new InterruptedException("as a cancellation does");
            }))
        .isInstanceOf(InterruptedException.class);

    gate.leave(0);
    assertFull(gate);
    gate.leave(0);
    gate.enter(0);
  }

  @Test
  void aFailureOutsideIsThrownFromInside() throws Exception {
    CallGate gate = gate(1, 1);
    gate.enter(0);
    assertThatThrownBy(() ->
            gate.outside(() -> {
              throw new IllegalStateException("no answer");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertFull(gate);
    gate.leave(0);
    gate.enter(0);
  }

  @Test
  void noMoreCallsWaitThanTheBoundAllows() throws Exception {
    CallGate gate = gate(2, 1);
    gate.enter(0);
    gate.enter(0);
    gate.outside(() -> {
      assertThatThrownBy(() -> gate.outside(() -> "never begun"))
          .isInstanceOf(RejectedExecutionException.class);
      return "";
    });
    assertThat(gate.outside(() -> "room again")).isEqualTo("room again");
    assertFull(gate);
  }

  @Test
  void boundsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> gate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gate(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gate(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCallBeyondThoseThatMayWaitIsTurnedAwayAtOnce() throws Exception {
    CallGate gate = gate(1, 0, 1);
    gate.enter(0);
    Thread waiting = entering(gate);
    awaitWaiting(waiting);

    assertThatThrownBy(() -> gate.enter(0)).isInstanceOf(RejectedExecutionException.class);
    gate.leave(0);
    waiting.join();
    assertThat(entered.getCount()).isZero();
  }

  @Test
  void withoutAQueueACallThatFindsNoPlaceIsTurnedAway() throws Exception {
    CallGate gate = gate(1, 0, 0);
    gate.enter(0);
    assertThatThrownBy(() -> gate.enter(0)).isInstanceOf(RejectedExecutionException.class);
    gate.leave(0);
    gate.enter(0);
  }

  @Test
  void aCallThatIsCancelledInTheQueueMakesRoomThere() throws Exception {
    CallGate gate = gate(1, 0, 1);
    gate.enter(0);
    for (int i = 0; i < 3; i++) {
      Thread waiting = entering(gate);
      awaitWaiting(waiting);
      waiting.interrupt();
      waiting.join();
    }
    assertThat(entered.getCount()).isOne();
  }

  @Test
  void whenToComeAgainFollowsFromHowLongCallsTook() throws Exception {
    CallGate gate = gate(1, 0, 10);
    assertThat(gate.retryAfter()).isEqualTo(Duration.ofSeconds(1));

    gate.enter(0);
    Thread waiting = entering(gate);
    awaitWaiting(waiting);
    nanos.set(Duration.ofMillis(400).toNanos());
    gate.leave(0);
    waiting.join();

    assertThat(gate.retryAfter()).isEqualTo(Duration.ofMillis(400));
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private void assertFull(CallGate gate) throws InterruptedException {
    CountDownLatch in = new CountDownLatch(1);
    Thread more =
        new Thread(() -> {
          try {
            gate.enter(0);
            in.countDown();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    more.start();
    assertThat(in.await(50, TimeUnit.MILLISECONDS)).isFalse();
    more.interrupt();
    more.join();
  }
}
