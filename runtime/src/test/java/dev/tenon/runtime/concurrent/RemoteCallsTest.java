package dev.tenon.runtime.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls of something that may fail or hang. */
class RemoteCallsTest {
  private static final Duration TIMEOUT = Duration.ofMillis(250);

  private final StepTicker clock = new StepTicker();
  private final AtomicInteger failures = new AtomicInteger();
  private final RemoteCalls calls = new RemoteCalls(clock, TIMEOUT, failures::incrementAndGet);
  private final AtomicInteger asked = new AtomicInteger();

  private Object ok() {
    RemoteCalls.Reply<String> reply =
        calls.call(
            () -> {
              asked.incrementAndGet();
              return "ok";
            },
            Long.MAX_VALUE,
            RemoteCallsTest::nothing);
    return reply == null ? "nothing" : reply.value();
  }

  private Object failing() {
    RemoteCalls.Reply<String> reply =
        calls.call(
            () -> {
              asked.incrementAndGet();
              throw new IllegalStateException("down");
            },
            Long.MAX_VALUE,
            RemoteCallsTest::nothing);
    return reply == null ? "nothing" : reply.value();
  }

  private void awaitAsked(int count) throws InterruptedException {
    for (int i = 0; i < 1000 && asked.get() < count; i++) {
      Thread.sleep(5);
    }
    assertThat(asked).hasValue(count);
  }

  @Test
  void whatFailsThreeTimesInARowIsLeftAloneAndTriedInTheBackground() throws Exception {
    assertThat(ok()).isEqualTo("ok");
    assertThat(failing()).isEqualTo("nothing");
    assertThat(failing()).isEqualTo("nothing");
    assertThat(ok()).isEqualTo("ok");
    for (int i = 0; i < 3; i++) {
      assertThat(failing()).isEqualTo("nothing");
    }
    assertThat(asked).hasValue(7);

    for (int i = 0; i < 50; i++) {
      assertThat(ok()).isEqualTo("nothing");
    }
    assertThat(asked).hasValue(7);

    clock.advance(Duration.ofSeconds(1));
    assertThat(ok()).as("nobody waits for the trial").isEqualTo("nothing");
    awaitAsked(8);
    for (int i = 0; i < 1000 && !ok().equals("ok"); i++) {
      Thread.sleep(5);
    }
    assertThat(ok()).isEqualTo("ok");
    assertThat(failures).hasValue(5);
  }

  @Test
  void whatHangsIsWaitedForOnceAndInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    LinkedBlockingQueue<String> late = new LinkedBlockingQueue<>();
    CompletableFuture<Object> call =
        CompletableFuture.supplyAsync(
            () ->
                String.valueOf(
                    calls.call(
                        () -> {
                          begun.countDown();
                          try {
                            new CountDownLatch(1).await();
                          } catch (InterruptedException e) {
                            interrupted.countDown();
                          }
                          return "too late";
                        },
                        Long.MAX_VALUE,
                        () -> late.add("undone"))),
            command -> new Thread(command).start());
    begun.await();
    clock.awaitScheduled(1);
    clock.advance(TIMEOUT);

    assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("null");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(late.poll(10, TimeUnit.SECONDS)).isEqualTo("undone");
    assertThat(ok()).as("one that hung is left alone at once").isEqualTo("nothing");
    assertThat(asked).hasValue(0);
  }

  @Test
  void aCallerThatIsInterruptedStopsWaitingAndStaysInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> stayed = new CompletableFuture<>();
    Thread caller =
        new Thread(() -> {
          var unused =
              calls.call(
                  () -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                  },
                  Long.MAX_VALUE,
                  RemoteCallsTest::nothing);
          stayed.complete(Thread.currentThread().isInterrupted());
        });
    caller.start();
    begun.await();
    caller.interrupt();

    assertThat(stayed.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(failures).as("that was no fault of the store").hasValue(0);
    assertThat(ok()).isEqualTo("ok");
  }

  private static void nothing() {}
}
