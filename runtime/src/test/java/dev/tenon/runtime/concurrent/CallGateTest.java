package dev.tenon.runtime.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CallGateTest {
  private final CountDownLatch entered = new CountDownLatch(1);

  private Thread entering(CallGate gate) {
    Thread thread =
        new Thread(() -> {
          try {
            gate.enter();
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
    CallGate gate = new CallGate(2, 0);
    gate.enter();
    gate.enter();
    entering(gate);
    assertThat(hasEntered()).isFalse();
    gate.leave();
    assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCallThatIsCancelledWhileItWaitsTakesNoPlace() throws Exception {
    CallGate gate = new CallGate(1, 0);
    gate.enter();
    Thread cancelled = entering(gate);
    assertThat(hasEntered()).isFalse();
    cancelled.interrupt();
    cancelled.join(5_000);
    assertThat(cancelled.isAlive()).isFalse();

    gate.leave();
    gate.enter();
    assertThat(entered.getCount()).isOne();
  }

  @Test
  void aCallThatWaitsForAnAnswerMakesRoomAndComesBack() throws Exception {
    CallGate gate = new CallGate(1, 1);
    CompletableFuture<String> answer = new CompletableFuture<>();
    CountDownLatch back = new CountDownLatch(1);
    gate.enter();
    Thread other = entering(gate);
    assertThat(hasEntered()).isFalse();

    String got =
        gate.outside(() -> {
          entered.await();
          other.join();
          new Thread(
                  () -> {
                    gate.leave();
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
    CallGate gate = new CallGate(1, 1);
    gate.enter();
    assertThatThrownBy(() ->
            gate.outside(() -> {
              // Somebody else has the place, and keeps it.
              gate.enter();
              throw new InterruptedException("as a cancellation does");
            }))
        .isInstanceOf(InterruptedException.class);

    gate.leave();
    assertFull(gate);
    gate.leave();
    gate.enter();
  }

  @Test
  void aFailureOutsideIsThrownFromInside() throws Exception {
    CallGate gate = new CallGate(1, 1);
    gate.enter();
    assertThatThrownBy(() ->
            gate.outside(() -> {
              throw new IllegalStateException("no answer");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertFull(gate);
    gate.leave();
    gate.enter();
  }

  @Test
  void noMoreCallsWaitThanTheBoundAllows() throws Exception {
    CallGate gate = new CallGate(2, 1);
    gate.enter();
    gate.enter();
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
    assertThatThrownBy(() -> new CallGate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CallGate(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private void assertFull(CallGate gate) throws InterruptedException {
    CountDownLatch in = new CountDownLatch(1);
    Thread more =
        new Thread(() -> {
          try {
            gate.enter();
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
