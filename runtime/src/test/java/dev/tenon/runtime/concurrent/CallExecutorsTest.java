package dev.tenon.runtime.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CallExecutorsTest {
  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

  @Test
  void callsRunOnVirtualThreadsExactlyWhereTheJdkHasThem() {
    Executor executor = CallExecutors.create("call-", 2);

    Thread thread = CompletableFuture.supplyAsync(Thread::currentThread, executor).join();

    assertThat(VirtualThreads.supported()).isEqualTo(VIRTUAL);
    assertThat(thread.getClass().getSimpleName().equals("VirtualThread")).isEqualTo(VIRTUAL);
    assertThat(thread.getName()).startsWith("call-");
    assertThat(thread.isDaemon()).isTrue();
  }

  @Test
  void neverMoreCallsRunAtOnceThanTheLimitAllowsAndAllRunInTheEnd() throws Exception {
    Executor executor = CallExecutors.create("call-", 3);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(200);

    for (int i = 0; i < 200; i++) {
      executor.execute(() -> {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        LockSupport.parkNanos(10_000);
        running.decrementAndGet();
        done.countDown();
      });
    }

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void whoSendsMoreThanCanWaitIsHeldBack() throws Exception {
    Executor executor = CallExecutors.create("call-", 1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch third = new CountDownLatch(1);
    Runnable waiting = () -> awaitQuietly(release);
    executor.execute(waiting);
    executor.execute(waiting);
    Thread sender =
        new Thread(() -> {
          executor.execute(waiting);
          third.countDown();
        });
    sender.start();

    assertThat(third.await(100, TimeUnit.MILLISECONDS)).isFalse();
    release.countDown();
    assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoMayNotBeHeldBackIsToldAtOnceThatThereIsNoRoom() throws Exception {
    Executor executor = CallExecutors.refusing("call-", 2);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      executor.execute(() -> {
        running.countDown();
        awaitQuietly(release);
      });
    }
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

    assertThatThrownBy(() -> executor.execute(running::countDown))
        .isInstanceOf(RejectedExecutionException.class);
    release.countDown();
  }

  @Test
  void aCallThatThrowsGivesItsPlaceBack() throws Exception {
    Executor executor = CallExecutors.create("call-", 1);
    CountDownLatch thrown = new CountDownLatch(8);
    for (int i = 0; i < 8; i++) {
      executor.execute(() -> {
        Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {});
        thrown.countDown();
        throw new IllegalStateException("as a call may");
      });
    }
    assertThat(thrown.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aLimitBelowOneIsRefused() {
    assertThatThrownBy(() -> CallExecutors.create("call-", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
