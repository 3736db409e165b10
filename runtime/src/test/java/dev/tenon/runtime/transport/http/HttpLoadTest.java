package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpLoadTest extends HttpServerTest {
  @Test
  void twoHundredCallsRunAtOnce() throws Exception {
    start(SETTINGS);
    CyclicBarrier all = new CyclicBarrier(200);
    endpoint.on(
        "meet",
        (body, exchange) -> {
          all.await(20, TimeUnit.SECONDS);
          exchange.respond(200, null, json(body));
        });
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      answers.add(
          client.sendAsync(
              posting("meet " + i).build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
    }
    for (int i = 0; i < 200; i++) {
      assertThat(answers.get(i).get(20, TimeUnit.SECONDS).body()).isEqualTo("meet " + i);
    }
  }

  @Test
  void oneConnectionServesThousandsOfWatchedCallsAndTheWatchRestsAfterwards() throws Exception {
    HttpTransport transport = start(SETTINGS);
    endpoint.on(
        "watched",
        (body, exchange) -> {
          exchange.onDisconnect(() -> {});
          exchange.respond(200, null, json(body));
        });
    try (RawClient raw = connect()) {
      for (int i = 0; i < 3_000; i++) {
        String body = "watched " + i;
        assertThat(raw.send(raw(body)).answer().body()).isEqualTo(body);
      }
      for (int i = 0; i < 100 && transport.isWatching(); i++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(transport.isWatching()).isFalse();
      assertThat(raw.send(raw("after")).answer().body()).isEqualTo("after");
    }
  }

  @Test
  void requestsSentAllAtOnceAreAnsweredInOrder() throws Exception {
    start(SETTINGS);
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      requests.append(raw("n" + i));
    }
    try (RawClient raw = connect()) {
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(() -> {
            try {
              raw.send(requests.toString());
            } catch (java.io.IOException e) {
              throw new AssertionError(e);
            }
          });
      for (int i = 0; i < 500; i++) {
        assertThat(raw.answer().body()).isEqualTo("n" + i);
      }
      sending.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void largeAnswersReachASlowReaderWhole() throws Exception {
    start(SETTINGS);
    byte[] large = json("y".repeat(8 * 1024 * 1024));
    endpoint.on("large", (body, exchange) -> exchange.respond(200, null, large));
    try (RawClient raw = connect().send(raw("large") + raw("next"))) {
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(raw.answer().body()).hasSize(large.length);
      assertThat(raw.answer().body()).isEqualTo("next");
    }
  }
}
