package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that outlive the request which opened them. */
@Timeout(60)
class HttpStreamTest extends HttpServerTest {
  private final LinkedBlockingQueue<EventStream> streams = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger times = new AtomicInteger();

  @BeforeEach
  void behave() {
    endpoint.on("listen", (body, exchange) -> streams.add(exchange.stream(this::over)));
    endpoint.on("GET", (body, exchange) -> streams.add(exchange.stream(this::over)));
    endpoint.on(
        "thread",
        (body, exchange) ->
            exchange.respond(200, null, json(Thread.currentThread().getClass().getSimpleName())));
  }

  private void over() {
    times.incrementAndGet();
    closed.countDown();
  }

  private EventStream opened() throws InterruptedException {
    EventStream stream = streams.poll(5, TimeUnit.SECONDS);
    assertThat(stream).isNotNull();
    return stream;
  }

  private static ServerSentEvent event(String message) {
    return ServerSentEvent.message(json(message));
  }

  private static String text(byte[] chunk) {
    return new String(chunk, UTF_8);
  }

  @Test
  void aStreamBeginsAtOnceAndCarriesWhatIsSentUntilItIsEnded() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(raw("listen"))) {
      RawClient.Answer head = raw.head();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.headers())
          .containsEntry("content-type", "text/event-stream")
          .containsEntry("cache-control", "no-store")
          .containsEntry("x-accel-buffering", "no")
          .doesNotContainKey("mcp-session-id");
      EventStream stream = opened();

      assertThat(stream.send(event("{\"n\":\n1}"))).isTrue();
      assertThat(text(raw.chunk())).isEqualTo("event: message\ndata: {\"n\": 1}\n\n");
      assertThat(stream.send(ServerSentEvent.message("a-7", json("{}")))).isTrue();
      assertThat(text(raw.chunk())).isEqualTo("id: a-7\nevent: message\ndata: {}\n\n");
      stream.send(ServerSentEvent.position("a-8", Duration.ofMillis(1500)));
      assertThat(text(raw.chunk())).isEqualTo("id: a-8\nretry: 1500\ndata: \n\n");
      stream.keepAlive();
      assertThat(text(raw.chunk())).isEqualTo(":\n\n");
      assertThat(times).hasValue(0);

      stream.end();
      assertThat(raw.chunk()).isEmpty();
      assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.send(event("{}"))).isFalse();
      stream.keepAlive();
      stream.end();
      assertThat(times).hasValue(1);
    }
  }
}
