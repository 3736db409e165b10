package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpAnswersTest extends HttpServerTest {
  @BeforeEach
  void start() throws Exception {
    start(SETTINGS);
  }

  @Test
  @Tag("A5.6")
  @Tag("E9")
  void anAnswerIsJsonWithItsLengthAndNothingThatNamesTheServer() throws Exception {
    HttpResponse<String> answer = post("{\"hé\":1}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"hé\":1}");
    assertThat(answer.headers().map()).containsOnlyKeys("content-type", "content-length");
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void theStatusAndTheSessionIdAreTheEngines() throws Exception {
    endpoint.on("new", (body, exchange) -> exchange.respond(404, "session-1", json("{}")));

    HttpResponse<String> answer = post("new");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("mcp-session-id")).contains("session-1");
  }

  @Test
  @Tag("A5.5")
  void anAcceptedNotificationIsAnsweredWithoutABody() throws Exception {
    endpoint.on("note", (body, exchange) -> exchange.respondEmpty(202));

    HttpResponse<String> answer = post("note");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-length")).contains("0");
  }

  @Test
  @Tag("A5.6")
  @Tag("A5.8")
  @Tag("A5.10")
  @Tag("D2.3")
  @Tag("E9")
  @Tag("A5.11")
  void theFirstNotificationTurnsTheAnswerIntoAStreamThatEndsWithTheAnswer() throws Exception {
    endpoint.on(
        "work",
        (body, exchange) -> {
          exchange.notify(json("{\"progress\":1}"));
          exchange.notify(json("{\n\"progress\":2\r\n}"));
          exchange.respond(500, "ignored", json("{\"result\":3}"));
        });

    HttpResponse<String> answer = post("work");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.headers().firstValue("x-accel-buffering")).contains("no");
    assertThat(answer.headers().firstValue("mcp-session-id")).isEmpty();
    assertThat(answer.body())
        .isEqualTo(
            """
            event: message
            data: {"progress":1}

            event: message
            data: { "progress":2  }

            event: message
            data: {"result":3}

            """);
  }

  @Test
  void aNotificationArrivesBeforeTheCallHasEnded() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    endpoint.on(
        "work",
        (body, exchange) -> {
          exchange.notify(json("{\"progress\":1}"));
          seen.await();
          exchange.respond(200, null, json("{}"));
        });
    try (RawClient raw = connect().send(raw("work"))) {
      assertThat(raw.head().status()).isEqualTo(200);
      assertThat(new String(raw.chunk(), UTF_8)).contains("progress");
      seen.countDown();
      assertThat(new String(raw.chunk(), UTF_8)).isEqualTo("event: message\ndata: {}\n\n");
      assertThat(raw.chunk()).isEmpty();
    }
  }

  @Test
  void aCancelledCallEndsInAnEmptyStream() throws Exception {
    endpoint.on("cancelled", (body, exchange) -> exchange.end());

    HttpResponse<String> answer = post("cancelled");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aCallThatIsCancelledAfterANotificationEndsItsStream() throws Exception {
    endpoint.on(
        "cancelled",
        (body, exchange) -> {
          exchange.notify(json("{}"));
          exchange.end();
        });

    assertThat(post("cancelled").body()).isEqualTo("event: message\ndata: {}\n\n");
  }

  @Test
  void whatComesAfterTheEndIsIgnored() throws Exception {
    endpoint.on(
        "twice",
        (body, exchange) -> {
          exchange.respond(200, null, json("1"));
          exchange.respond(500, null, json("2"));
          exchange.notify(json("3"));
          exchange.respondEmpty(202);
          exchange.end();
        });

    try (RawClient raw = connect()) {
      assertThat(raw.send(raw("twice")).answer().body()).isEqualTo("1");
      assertThat(raw.send(raw("next")).answer().body()).isEqualTo("next");
    }
  }

  @Test
  void notificationsOfManyThreadsComeWholeAndAllBeforeTheAnswer() throws Exception {
    endpoint.on(
        "parallel",
        (body, exchange) -> {
          List<CompletableFuture<Void>> senders =
              java.util.stream.IntStream.range(0, 8)
                  .mapToObj(thread ->
                      CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 50; i++) {
                          exchange.notify(json("{\"n\":" + thread + "}"));
                        }
                      }))
                  .toList();
          senders.forEach(CompletableFuture::join);
          exchange.respond(200, null, json("{\"end\":1}"));
        });

    String[] events = post("parallel").body().split("\n\n");

    assertThat(events).hasSize(401);
    assertThat(events)
        .allMatch(event -> event.matches("event: message\ndata: \\{\"(n|end)\":\\d}"));
    assertThat(events[400]).contains("end");
  }

  @Test
  void theEngineSeesEveryValueOfAHeaderWithoutCase() throws Exception {
    endpoint.on(
        "headers",
        (body, exchange) ->
            exchange.respond(
                200,
                null,
                json(exchange.headers("MCP-NAME") + "" + exchange.headers("Mcp-Method"))));

    HttpResponse<String> answer =
        send(posting("headers").header("Mcp-Name", "a, b").header("mcp-name", "c"));

    assertThat(answer.body()).isEqualTo("[a, b, c][]");
  }

  @Test
  @Tag("A5.1")
  @Tag("D2.1")
  void getAndDeleteReachTheEngine() throws Exception {
    HttpResponse<String> get = send(request().header("Accept", "text/event-stream").GET());
    HttpResponse<String> delete = send(request().DELETE());

    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("allow")).contains("POST");
    assertThat(get.body()).isEqualTo("{\"get\":0}");
    assertThat(delete.statusCode()).isEqualTo(204);
  }

  @Test
  void anEngineThatThrowsIsAnInternalErrorWithoutDetails() throws Exception {
    endpoint.on(
        "throw",
        (body, exchange) -> {
          throw new IllegalStateException("secret");
        });
    endpoint.on(
        "error",
        (body, exchange) -> {
          throw new StackOverflowError("secret");
        });
    endpoint.on("silent", (body, exchange) -> {});

    for (String word : List.of("throw", "error", "silent")) {
      HttpResponse<String> answer = post(word);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("-32603", "internal error").doesNotContain("secret");
    }
    assertThat(post("after").body()).isEqualTo("after");
  }

  @Test
  void anEngineThatThrowsAfterANotificationStillEndsTheStream() throws Exception {
    endpoint.on(
        "throw",
        (body, exchange) -> {
          exchange.notify(json("{}"));
          throw new IllegalStateException("secret");
        });

    assertThat(post("throw").body()).contains("data: {}", "-32603").doesNotContain("secret");
    assertThat(post("after").body()).isEqualTo("after");
  }

  @Test
  void callsRunOnVirtualThreadsExactlyWhereTheJdkHasThem() throws Exception {
    endpoint.on(
        "thread",
        (body, exchange) ->
            exchange.respond(200, null, json(Thread.currentThread().getClass().getSimpleName())));

    assertThat(post("thread").body().equals("VirtualThread"))
        .isEqualTo(Runtime.version().feature() >= 21);
  }

  @Test
  void anInterruptThatACallLeavesBehindDoesNotHurtTheNext() throws Exception {
    endpoint.on(
        "interrupted",
        (body, exchange) -> {
          Thread.currentThread().interrupt();
          exchange.notify(json("{}"));
          exchange.respond(200, null, json("1"));
        });
    endpoint.on(
        "next",
        (body, exchange) ->
            exchange.respond(200, null, json("" + Thread.currentThread().isInterrupted())));

    try (RawClient raw = connect()) {
      raw.send(raw("interrupted") + raw("next"));
      assertThat(raw.answer().body()).contains("data: 1");
      assertThat(raw.answer().body()).isEqualTo("false");
    }
  }

  @Test
  void aBodyInChunksIsRead() throws Exception {
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.fromPublisher(
            HttpRequest.BodyPublishers.ofString("x".repeat(50_000)));

    HttpResponse<String> answer = send(posting("").POST(chunked));

    assertThat(answer.body()).isEqualTo("x".repeat(50_000));
  }

  @Test
  void anEmptyBodyReachesTheEngine() throws Exception {
    assertThat(post("").statusCode()).isEqualTo(200);
    assertThat(endpoint.calls).hasValue(1);
  }

  @Test
  void aBodyThatWaitsForContinueIsRead() throws Exception {
    HttpResponse<String> answer = send(posting("hello").expectContinue(true));

    assertThat(answer.body()).isEqualTo("hello");
  }
}
