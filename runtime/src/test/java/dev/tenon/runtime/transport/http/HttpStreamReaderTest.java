package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that go away, or do not read what they are sent. */
@Timeout(60)
class HttpStreamReaderTest extends HttpStreams {
  @Test
  void aClientThatGoesAwayIsNoticedSoonAndOnce() throws Exception {
    start(SETTINGS);
    RawClient raw = connect().send(raw("listen"));
    raw.head();
    EventStream stream = opened();
    long begin = System.nanoTime();
    raw.close();

    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
    assertThat(stream.send(event("{}"))).isFalse();
    stream.end();
    assertThat(times).hasValue(1);
  }

  @Test
  void aClientThatGoesAwayWhileItIsWrittenToIsNoticedOnce() throws Exception {
    start(SETTINGS);
    for (int i = 0; i < 20; i++) {
      RawClient raw = connect().send(raw("listen"));
      raw.head();
      EventStream stream = opened();
      AtomicBoolean open = new AtomicBoolean(true);
      Thread sender =
          new Thread(() -> {
            while (open.get()) {
              open.set(stream.send(event("{}")));
            }
          });
      sender.start();
      raw.chunk();
      raw.socket.setSoLinger(true, 0);
      raw.close();
      sender.join(5_000);
      assertThat(open).isFalse();
    }
    for (int i = 0; i < 100 && times.get() < 20; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(times).hasValue(20);
  }

  @Test
  void aSilentStreamOutlivesTheIdleTimeout() throws Exception {
    start(impatient(Duration.ofMillis(200)));
    try (RawClient raw = connect().send(raw("listen"))) {
      raw.head();
      EventStream stream = opened();
      TimeUnit.MILLISECONDS.sleep(1_200);
      assertThat(stream.send(event("{}"))).isTrue();
      assertThat(raw.chunk()).isNotEmpty();
      stream.end();
      assertThat(raw.chunk()).isEmpty();
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aReaderThatIsTooSlowLosesItsStreamAndOthersDoNot() throws Exception {
    start(SETTINGS);
    try (RawClient slow = connect().send(raw("listen"))) {
      slow.head();
      EventStream toSlow = opened();
      try (RawClient quick = connect().send(raw("listen"))) {
        quick.head();
        EventStream toQuick = opened();
        ServerSentEvent large = event("x".repeat(50_000));
        int sent = 0;
        while (toSlow.send(large) && sent < 2_000) {
          sent++;
          assertThat(toQuick.send(large)).isTrue();
          assertThat(quick.chunk()).hasSizeGreaterThan(50_000);
        }
        // What the sockets of both sides hold goes beyond the server's own bound.
        assertThat(sent).isBetween(5, 1_000);
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(toSlow.send(event("{}"))).isFalse();
        assertThat(times).hasValue(1);
        assertThat(toQuick.send(event("{}"))).isTrue();
        assertThat(quick.chunk()).isNotEmpty();
      }
    }
  }

  @Test
  void aSendNeverWaitsForTheClient() throws Exception {
    start(SETTINGS);
    try (RawClient slow = connect().send(raw("listen"))) {
      slow.head();
      EventStream stream = opened();
      ServerSentEvent large = event("x".repeat(50_000));
      long longest = 0;
      boolean open = true;
      while (open) {
        long begin = System.nanoTime();
        open = stream.send(large);
        longest = Math.max(longest, System.nanoTime() - begin);
      }
      assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void aReaderThatStopsReadingIsNotKeptForEver() throws Exception {
    start(impatient(Duration.ofMillis(500)));
    try (RawClient slow = connect().send(raw("listen"))) {
      slow.head();
      EventStream stream = opened();
      // One event may be as long as it likes; this one does not fit into the sockets.
      assertThat(stream.send(event("x".repeat(30_000_000)))).isTrue();
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.send(event("{}"))).isFalse();
      assertThat(times).hasValue(1);
    }
  }

  @Test
  void aReaderThatTakesAByteNowAndThenIsNotKeptForEverEither() throws Exception {
    start(impatient(Duration.ofMillis(500)));
    try (RawClient slow = connect().send(raw("listen"))) {
      slow.head();
      EventStream stream = opened();
      stream.send(event("x".repeat(30_000_000)));
      Thread drip =
          new Thread(() -> {
            try {
              byte[] some = new byte[64 * 1024];
              while (slow.socket.getInputStream().read(some) >= 0) {
                TimeUnit.MILLISECONDS.sleep(20);
              }
            } catch (java.io.IOException | InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      drip.start();
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      drip.join();
    }
  }

  @Test
  void aReaderThatDoesNotReadDelaysTheStopForAMomentOnly() throws Exception {
    HttpTransport transport = start(SETTINGS);
    try (RawClient slow = connect().send(raw("listen"))) {
      slow.head();
      opened().send(event("x".repeat(30_000_000)));
      long begin = System.nanoTime();

      transport.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(times).hasValue(1);
    }
  }
}
