package dev.tenon.runtime.protocol.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

/** Who runs when places come free. The threads of what has a place begin when the test says so. */
class PlacesTest {
  private final Deque<Runnable> begun = new ArrayDeque<>();

  private Thread thread(Runnable work) {
    return new Thread() {
      @Override
      public synchronized void start() {
        begun.add(work);
      }
    };
  }

  @RepeatedTest(50)
  void noPlaceStaysFreeWhenSeveralComeFreeWhileOneReturns() throws Exception {
    Places places = new Places(this::thread, 2, 1);
    AtomicInteger done = new AtomicInteger();
    places.run(done::incrementAndGet);
    places.run(done::incrementAndGet);
    // Somebody who had left comes back, and finds both places taken.
    assertThat(places.leave()).isTrue();
    places.run(done::incrementAndGet);
    CountDownLatch back = new CountDownLatch(1);
    Thread returning =
        new Thread(() -> {
          try {
            places.comeBack();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          back.countDown();
        });
    returning.start();
    while (returning.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    places.run(done::incrementAndGet);
    places.run(done::incrementAndGet);
    assertThat(begun).hasSize(3);

    // The first of them is the one who returns.
    begun.remove();
    begun.remove().run();
    begun.remove().run();
    assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
    returning.join();

    assertThat(begun).as("begins in the place beside the one who returned").isNotEmpty();
  }
}
