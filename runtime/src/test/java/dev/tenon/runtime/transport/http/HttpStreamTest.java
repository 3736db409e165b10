package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that outlive the request which opened them. */
@Timeout(60)
class HttpStreamTest extends HttpStreams {
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

  @Test
  void eventsOfACallAndThenAStreamAreOneAnswer() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "replay",
        (body, exchange) -> {
          exchange.event(ServerSentEvent.message("1", json("{}")));
          streams.add(exchange.stream(this::over));
        });
    try (RawClient raw = connect().send(raw("replay"))) {
      assertThat(raw.head().status()).isEqualTo(200);
      assertThat(text(raw.chunk())).isEqualTo("id: 1\nevent: message\ndata: {}\n\n");
      EventStream stream = opened();
      stream.send(ServerSentEvent.message("2", json("{}")));
      assertThat(text(raw.chunk())).startsWith("id: 2\n");
      stream.end();
      assertThat(raw.chunk()).isEmpty();
    }
  }

  @Test
  void aCallCanAnswerWithEventsThatHaveIdsAlone() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "call",
        (body, exchange) -> {
          assertThat(exchange.event(ServerSentEvent.position("0", null))).isTrue();
          assertThat(exchange.event(ServerSentEvent.message("1", json("{\"id\":1}")))).isTrue();
          exchange.end();
          assertThat(exchange.event(ServerSentEvent.position("2", null))).isFalse();
        });
    assertThat(post("call").body())
        .isEqualTo("id: 0\ndata: \n\nid: 1\nevent: message\ndata: {\"id\":1}\n\n");
  }

  @Test
  void twoEventsAtOnceAreOneChunk() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "call",
        (body, exchange) -> {
          ServerSentEvent position = ServerSentEvent.position("0", null);
          assertThat(exchange.event(position, ServerSentEvent.message("1", json("{}")))).isTrue();
          exchange.end();
        });
    try (RawClient raw = connect().send(raw("call"))) {
      assertThat(raw.head().status()).isEqualTo(200);
      assertThat(text(raw.chunk()))
          .isEqualTo("id: 0\ndata: \n\nid: 1\nevent: message\ndata: {}\n\n");
      assertThat(raw.chunk()).isEmpty();
    }
  }

  @Test
  void whatIsSentBeforeTheRequestReturnsArrivesInOrder() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "burst",
        (body, exchange) -> {
          EventStream stream = exchange.stream(this::over);
          for (int i = 0; i < 2_000; i++) {
            assertThat(stream.send(event(String.valueOf(i)))).isTrue();
          }
          stream.end();
        });
    String[] lines = post("burst").body().split("\n\n", -1);
    assertThat(lines).hasSize(2_001);
    for (int i = 0; i < 2_000; i++) {
      assertThat(lines[i]).isEqualTo("event: message\ndata: " + i);
    }
    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(times).hasValue(1);
  }

  @Test
  void manyThreadsSendWholeEvents() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(raw("listen"))) {
      raw.head();
      EventStream stream = opened();
      List<Thread> senders = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        String digit = String.valueOf(t);
        Thread sender =
            new Thread(() -> {
              for (int i = 0; i < 500; i++) {
                stream.send(event(digit.repeat(50)));
              }
            });
        senders.add(sender);
        sender.start();
      }
      for (int i = 0; i < 2_000; i++) {
        assertThat(text(raw.chunk())).matches("event: message\ndata: (\\d)\\1{49}\n\n");
      }
      for (Thread sender : senders) {
        sender.join();
      }
    }
  }

  @Test
  void theConnectionServesTheNextRequestAfterAStream() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect()) {
      for (int i = 0; i < 50; i++) {
        assertThat(raw.send(raw("listen")).head().status()).isEqualTo(200);
        EventStream stream = opened();
        stream.send(event("{}"));
        stream.end();
        assertThat(raw.chunk()).isNotEmpty();
        assertThat(raw.chunk()).isEmpty();
        assertThat(raw.send(raw("plain " + i)).answer().body()).isEqualTo("plain " + i);
      }
    }
  }

  @Test
  void requestsThatComeDuringAStreamAreServedAfterIt() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(raw("listen") + raw("thread"))) {
      raw.head();
      EventStream stream = opened();
      raw.send(raw("third") + raw("listen"));
      TimeUnit.MILLISECONDS.sleep(500);
      raw.send(raw("fifth"));
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(endpoint.calls).hasValue(1);
      stream.end();

      assertThat(raw.chunk()).isEmpty();
      assertThat(raw.answer().body().equals("VirtualThread"))
          .isEqualTo(Runtime.version().feature() >= 21);
      assertThat(raw.answer().body()).isEqualTo("third");
      raw.head();
      opened().end();
      assertThat(raw.chunk()).isEmpty();
      assertThat(raw.answer().body()).isEqualTo("fifth");
    }
  }

  @Test
  void aGetIsAStreamToo() throws Exception {
    start(SETTINGS);
    try (RawClient raw =
        connect()
            .send("GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")) {
      assertThat(raw.head().headers()).containsEntry("content-type", "text/event-stream");
      opened().end();
      assertThat(raw.chunk()).isEmpty();
      raw.send("GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
      RawClient.Answer refusal = raw.answer();
      assertThat(refusal.status()).isEqualTo(406);
      assertThat(refusal.body()).contains("The Accept header must admit text/event-stream.");
    }
  }

  @Test
  void aPageOfAnAllowedOriginMayReadAStream() throws Exception {
    start(SETTINGS);
    try (RawClient raw =
        connect().send(raw("listen").replace("Host:", "Origin: http://localhost:3000\r\nHost:"))) {
      assertThat(raw.head().headers())
          .containsEntry("access-control-allow-origin", "http://localhost:3000")
          .containsEntry("vary", "Origin")
          .hasEntrySatisfying(
              "access-control-expose-headers",
              names -> assertThat(names).contains("Mcp-Session-Id"));
      opened().end();
    }
  }

  @Test
  void aStreamThatIsEndedAtTheStopReceivesItsLastEventsAndDelaysNothing() throws Exception {
    HttpTransport transport = start(SETTINGS);
    try (RawClient first = connect().send(raw("listen"));
        RawClient second = connect()) {
      first.head();
      EventStream ended = opened();
      second.send(raw("listen")).head();
      opened();
      endpoint.whenStreamsEnd(() -> {
        ended.send(event("{\"last\":1}"));
        ended.end();
      });
      long begin = System.nanoTime();

      transport.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
      assertThat(text(first.chunk())).contains("{\"last\":1}");
      assertThat(first.chunk()).isEmpty();
      assertThat(second.chunk()).as("ended by the transport").isEmpty();
      assertThat(first.isClosedByServer()).isTrue();
      assertThat(times).hasValue(2);
    }
  }

  @Test
  void whatIsDoneAtTheEndMayFail() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "throwing",
        (body, exchange) ->
            streams.add(
                exchange.stream(() -> {
                  over();
                  throw new IllegalStateException("as an action may");
                })));
    try (RawClient raw = connect().send(raw("throwing"))) {
      raw.head();
      opened().end();
      assertThat(raw.chunk()).isEmpty();
      assertThat(raw.send(raw("next")).answer().body()).isEqualTo("next");
      assertThat(times).hasValue(1);
    }
  }

  @Test
  void anEngineThatThrowsAfterItOpenedAStreamClosesIt() throws Exception {
    start(SETTINGS);
    endpoint.on(
        "broken",
        (body, exchange) -> {
          exchange.stream(this::over);
          throw new IllegalStateException("as an engine must not");
        });
    try (RawClient raw = connect().send(raw("broken"))) {
      assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(times).hasValue(1);
      assertThat(raw.head().status()).isEqualTo(200);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }
}
