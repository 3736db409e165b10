package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DisconnectTest extends HttpServerTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger times = new AtomicInteger();
  private final AtomicLong goneAt = new AtomicLong();

  @BeforeEach
  void start() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "watched",
        (body, exchange) -> {
          exchange.onDisconnect(() -> {
            times.incrementAndGet();
            goneAt.set(System.nanoTime());
            gone.countDown();
          });
          begun.countDown();
          finish.await();
          exchange.respond(200, null, json("answer"));
          ended.countDown();
        });
    endpoint.on(
        "thread",
        (body, exchange) ->
            exchange.respond(200, null, json(Thread.currentThread().getClass().getSimpleName())));
  }

  @Test
  @Tag("A5.14")
  void aClientThatClosesInTheMiddleOfACallIsNoticedSoonAndOnce() throws Exception {
    RawClient raw = connect().send(raw("watched"));
    begun.await();
    long closedAt = System.nanoTime();
    raw.close();

    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(goneAt.get() - closedAt)).isLessThan(Duration.ofMillis(500));
    finish.countDown();
    assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(times).hasValue(1);
  }

  @Test
  void aClientThatResetsIsNoticedToo() throws Exception {
    RawClient raw = connect().send(raw("watched"));
    begun.await();
    raw.socket.setSoLinger(true, 0);
    raw.close();

    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    finish.countDown();
  }

  @Test
  void aClientThatOnlyStopsSendingIsStillAnswered() throws Exception {
    try (RawClient raw = connect().send(raw("watched"))) {
      begun.await();
      raw.socket.shutdownOutput();
      assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
      finish.countDown();
      assertThat(raw.answer().body()).isEqualTo("answer");
    }
  }

  @Test
  void aRequestThatComesWhileAnotherRunsIsServedAfterIt() throws Exception {
    try (RawClient raw = connect().send(raw("watched"))) {
      begun.await();
      raw.send(raw("second") + raw("thread"));
      TimeUnit.MILLISECONDS.sleep(400);
      raw.send(raw("fourth"));
      TimeUnit.MILLISECONDS.sleep(200);
      assertThat(endpoint.calls).hasValue(1);
      finish.countDown();

      assertThat(raw.answer().body()).isEqualTo("answer");
      assertThat(raw.answer().body()).isEqualTo("second");
      assertThat(raw.answer().body().equals("VirtualThread"))
          .isEqualTo(Runtime.version().feature() >= 21);
      assertThat(raw.answer().body()).isEqualTo("fourth");
      assertThat(raw.send(raw("fifth")).answer().body()).isEqualTo("fifth");
    }
    assertThat(times).hasValue(0);
  }

  @Test
  void aLargeRequestThatComesWhileAnotherRunsIsServedAfterIt() throws Exception {
    String large = "x".repeat(90_000);
    try (RawClient raw = connect().send(raw("watched"))) {
      begun.await();
      raw.send(raw(large) + raw("after"));
      TimeUnit.MILLISECONDS.sleep(400);
      finish.countDown();

      assertThat(raw.answer().body()).isEqualTo("answer");
      assertThat(raw.answer().body()).isEqualTo(large);
      assertThat(raw.answer().body()).isEqualTo("after");
    }
  }

  @Test
  void aHalfRequestThatComesWhileAnotherRunsIsCompletedAfterIt() throws Exception {
    String second = raw("second");
    try (RawClient raw = connect().send(raw("watched"))) {
      begun.await();
      raw.send(second.substring(0, 30));
      TimeUnit.MILLISECONDS.sleep(400);
      finish.countDown();
      assertThat(raw.answer().body()).isEqualTo("answer");
      raw.send(second.substring(30));
      assertThat(raw.answer().body()).isEqualTo("second");
    }
  }

  @Test
  void aClientThatPipelinesAndThenClosesIsNoticed() throws Exception {
    RawClient raw = connect().send(raw("watched"));
    begun.await();
    raw.send(raw("second"));
    TimeUnit.MILLISECONDS.sleep(250);
    raw.close();

    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    finish.countDown();
  }

  @Test
  void anActionThatIsRegisteredTooLateRunsAtOnce() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    endpoint.on(
        "late",
        (body, exchange) -> {
          exchange.onDisconnect(gone::countDown);
          begun.countDown();
          gone.await();
          exchange.onDisconnect(late::countDown);
          exchange.end();
        });
    RawClient raw = connect().send(raw("late"));
    begun.await();
    raw.close();

    assertThat(late.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anActionThatThrowsDoesNotEndTheWatching() throws Exception {
    endpoint.on(
        "throwing",
        (body, exchange) -> {
          exchange.onDisconnect(() -> {
            times.incrementAndGet();
            throw new IllegalStateException("as an action may");
          });
          ended.await();
          exchange.end();
        });
    RawClient first = connect().send(raw("throwing"));
    RawClient second = connect().send(raw("watched"));
    begun.await();
    first.close();
    TimeUnit.MILLISECONDS.sleep(300);
    second.close();

    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    finish.countDown();
  }

  @Test
  void aWriteToAClientThatHasGoneIsNoticed() throws Exception {
    endpoint.on(
        "stream",
        (body, exchange) -> {
          exchange.onDisconnect(gone::countDown);
          begun.countDown();
          while (gone.getCount() > 0) {
            exchange.notify(json("{}"));
          }
          exchange.respond(200, null, json("{}"));
          ended.countDown();
        });
    RawClient raw = connect().send(raw("stream"));
    begun.await();
    raw.close();

    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
