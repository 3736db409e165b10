package dev.tenon.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Clients of both eras call, ask, subscribe, cancel and break off at random; at the end the server
 * holds what it held at the beginning, and no answer was lost or came to another.
 *
 * <p>System properties: {@code soak.duration} as ISO 8601, {@code soak.clients}, {@code soak.seed}.
 */
final class SoakIT {
  /** What may be more at the end: caches that filled, threads and sockets about to go. */
  private static final long MORE_HEAP_BYTES = 8L * 1024 * 1024;

  private static final int MORE_THREADS = 8;
  private static final int MORE_FILES = 8;

  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration SETTLING = Duration.ofSeconds(90);

  private final int clients = Integer.getInteger("soak.clients", 200);
  private final long seed = Long.getLong("soak.seed", 1);
  private final Duration duration = Duration.parse(System.getProperty("soak.duration", "PT10M"));

  @Test
  void endsWhereItBegan() throws IOException, InterruptedException {
    try (ServerProcess server = Fixture.start("--task-ttl", "20s")) {
      // So that what is loaded and filled but once does not count.
      Tally warmUp = load(server, WARM_UP, seed - clients);
      assertThat(warmUp.failures()).isEmpty();
      Footprint start = settle(server, new Footprint(Long.MAX_VALUE / 2, 1 << 20, 1 << 20));

      Tally tally = load(server, duration, seed);
      Footprint end = settle(server, start);

      System.out.printf("soak: %d clients for %s with seed %d%n", clients, duration, seed);
      System.out.printf("soak: %s%n", tally.done());
      System.out.printf("soak: start %s; end %s%n", start, end);
      assertThat(tally.failures()).as("%d failures", tally.failed()).isEmpty();
      assertThat(tally.done()).hasSize(warmUp.done().size()).hasSizeGreaterThan(20);
      assertThat(end)
          .as("began with %s%n%s", start, Fixture.histogram(server).lines().limit(30).toList())
          .matches(
              now -> now.isWithin(start, MORE_HEAP_BYTES, MORE_THREADS, MORE_FILES),
              "holds no more than it began with");
      assertThat(server.log()).doesNotContain("SEVERE").doesNotContain("Exception");
    }
  }

  /** Lets all clients do what they do and waits for their end. */
  private Tally load(ServerProcess server, Duration time, long itsSeed)
      throws InterruptedException {
    Tally tally = new Tally();
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Peer peer =
          i % 2 == 0
              ? new LegacyPeer(server, i, itsSeed, end, tally)
              : new ModernPeer(server, i, itsSeed, end, tally);
      Thread thread = new Thread(peer, "peer-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
    long patience = end + TimeUnit.MINUTES.toNanos(2);
    for (Thread thread : threads) {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(patience - System.nanoTime())));
      if (thread.isAlive()) {
        AssertionError stuck = new AssertionError("the client never ends");
        stuck.setStackTrace(thread.getStackTrace());
        tally.fail(thread.getName(), stuck);
      }
    }
    return tally;
  }

  /** Waits until the server holds no more than at the start, for so long at most. */
  private static Footprint settle(ServerProcess server, Footprint start)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + SETTLING.toNanos();
    // What ends by time: idle threads and connections, and finished tasks.
    Thread.sleep(TimeUnit.SECONDS.toMillis(25));
    Footprint now = Fixture.measure(server);
    while (!now.isWithin(start, MORE_HEAP_BYTES, MORE_THREADS, MORE_FILES)
        && System.nanoTime() - until < 0) {
      Thread.sleep(2000);
      now = Fixture.measure(server);
    }
    return now;
  }
}
