package dev.tenon.runtime.protocol.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done from time to time, with a store that does not answer. */
class HousekeepingTest {
  private final List<Runnable> due = new ArrayList<>();
  private final List<Runnable> threads = new ArrayList<>();

  private final class Timer implements Ticker {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public Scheduled after(Duration delay, Runnable action) {
      due.add(action);
      return () -> due.remove(action);
    }
  }

  private static final class Store implements Housekeeping.Chores {
    private int looks;

    @Override
    public void sweep() {}

    @Override
    public void look() {
      looks++;
    }

    @Override
    public boolean areNeeded() {
      return true;
    }
  }

  /** A thread that begins when the test runs what it was made for. */
  private Thread thread(Runnable work) {
    return new Thread() {
      @Override
      public synchronized void start() {
        threads.add(work);
      }
    };
  }

  @Test
  void aStoreThatHangsGathersNoThreads() {
    Store store = new Store();
    Housekeeping housekeeping =
        new Housekeeping(new Timer(), this::thread, true, Duration.ofSeconds(1), store);
    housekeeping.begin();

    for (int i = 0; i < 100; i++) {
      due.remove(0).run();
    }
    assertThat(threads).hasSize(1);

    threads.remove(0).run();
    due.remove(0).run();
    threads.remove(0).run();
    assertThat(store.looks).isEqualTo(2);
  }
}
