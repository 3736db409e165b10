package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** An endpoint whose streams a test holds in its hands. */
abstract class HttpStreams extends HttpServerTest {
  final LinkedBlockingQueue<EventStream> streams = new LinkedBlockingQueue<>();
  final CountDownLatch closed = new CountDownLatch(1);
  final AtomicInteger times = new AtomicInteger();

  @BeforeEach
  void behave() {
    endpoint.on("listen", (body, exchange) -> streams.add(exchange.stream(this::over)));
    endpoint.on("GET", (body, exchange) -> streams.add(exchange.stream(this::over)));
    endpoint.on(
        "thread",
        (body, exchange) ->
            exchange.respond(200, null, json(Thread.currentThread().getClass().getSimpleName())));
  }

  void over() {
    times.incrementAndGet();
    closed.countDown();
  }

  EventStream opened() throws InterruptedException {
    EventStream stream = streams.poll(5, TimeUnit.SECONDS);
    assertThat(stream).isNotNull();
    return stream;
  }

  static ServerSentEvent event(String message) {
    return ServerSentEvent.message(json(message));
  }

  static String text(byte[] chunk) {
    return new String(chunk, UTF_8);
  }
}
