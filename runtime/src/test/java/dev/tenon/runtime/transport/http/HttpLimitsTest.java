package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpLimitsTest extends HttpServerTest {
  private static final String HEAD =
      "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  @Test
  void aBodyAtTheLimitIsReadAndOneByteMoreIsNot() throws Exception {
    start(SETTINGS);

    assertThat(post("x".repeat(100_000)).statusCode()).isEqualTo(200);
    HttpResponse<String> answer = post("x".repeat(100_001));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("-32600", "100000 bytes");
    assertThat(answer.headers().firstValue("connection")).contains("close");
  }

  @Test
  void anAnnouncedLengthIsRefusedBeforeItIsSent() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(HEAD + "Content-Length: 9999999999\r\n\r\n")) {
      assertThat(raw.answer().status()).isEqualTo(413);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aLongBodyInChunksIsRefusedAsSoonAsItIsTooLong() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(HEAD + "Transfer-Encoding: chunked\r\n\r\n")) {
      CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> sendChunksUntilClosed(raw));
      assertThat(raw.answer().status()).isEqualTo(413);
      sender.get(20, TimeUnit.SECONDS);
      assertThat(raw.isClosedByServer()).isTrue();
    }
    assertThat(endpoint.calls).hasValue(0);
  }

  private static void sendChunksUntilClosed(RawClient raw) {
    try {
      for (int i = 0; i < 102; i++) {
        raw.send("400\r\n" + "x".repeat(1024) + "\r\n");
      }
    } catch (SocketException e) {
      // The server may close before all is sent.
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aClientThatIsStillSendingAHugeBodyIsToldWhyItIsRefused() throws Exception {
    start(SETTINGS);
    byte[] huge = new byte[12 * 1024 * 1024];
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> tooLong =
          send(posting("").POST(HttpRequest.BodyPublishers.ofByteArray(huge)));
      assertThat(tooLong.statusCode()).isEqualTo(413);
      HttpResponse<String> noJson =
          send(request().POST(HttpRequest.BodyPublishers.ofByteArray(huge)));
      assertThat(noJson.statusCode()).isEqualTo(415);
    }
    assertThat(endpoint.calls).hasValue(0);
    assertThat(post("after").body()).isEqualTo("after");
  }

  @Test
  void aHeaderSectionThatIsTooLongIsRefused() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(HEAD + "X: " + "x".repeat(9_000) + "\r\n\r\n")) {
      RawClient.Answer answer = raw.answer();
      assertThat(answer.status()).isEqualTo(431);
      assertThat(answer.body()).contains("-32600", "8192 bytes").doesNotContain("etty");
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aBodyThatBreaksOffIsABadRequest() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(HEAD + "Content-Length: 10\r\n\r\n{")) {
      raw.socket.shutdownOutput();
      RawClient.Answer answer = raw.answer();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("-32600", "ended early");
    }
    assertThat(endpoint.calls).hasValue(0);
  }

  @Test
  void aBodyInBrokenChunksIsABadRequest() throws Exception {
    start(SETTINGS);
    try (RawClient raw = connect().send(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n")) {
      assertThat(raw.answer().status()).isEqualTo(400);
      assertThat(raw.isClosedByServer()).isTrue();
    }
    assertThat(endpoint.calls).hasValue(0);
  }

  @Test
  void aBodyThatDoesNotComeTimesOut() throws Exception {
    start(impatient(Duration.ofMillis(300)));
    try (RawClient raw = connect().send(HEAD + "Content-Length: 10\r\n\r\n{")) {
      RawClient.Answer answer = raw.answer();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.body()).contains("-32600");
      assertThat(raw.isClosedByServer()).isTrue();
    }
    assertThat(endpoint.calls).hasValue(0);
  }

  @Test
  void aBodyThatDripsTimesOutThoughTheConnectionIsNeverIdle() throws Exception {
    start(impatient(Duration.ofMillis(400)));
    try (RawClient raw = connect().send(HEAD + "Content-Length: 1000\r\n\r\n{")) {
      CompletableFuture<Void> drip = drip(raw);
      assertThat(raw.answer().status()).isEqualTo(408);
      drip.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aHeaderSectionThatDripsIsCutOffThoughTheConnectionIsNeverIdle() throws Exception {
    start(impatient(Duration.ofMillis(400)));
    long begin = System.nanoTime();
    try (RawClient raw = connect().send(HEAD + "X: ")) {
      CompletableFuture<Void> drip = drip(raw);
      assertThat(raw.isClosedByServer()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
      drip.get(10, TimeUnit.SECONDS);
    }
  }

  private static CompletableFuture<Void> drip(RawClient raw) {
    return CompletableFuture.runAsync(() -> {
      try {
        for (int i = 0; i < 50; i++) {
          raw.send("x");
          TimeUnit.MILLISECONDS.sleep(50);
        }
      } catch (IOException e) {
        // Cut off, as it should be.
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void aSilentConnectionIsClosed() throws Exception {
    start(impatient(Duration.ofMillis(200)));
    try (RawClient raw = connect()) {
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aCallMayBeSilentForLongerThanTheIdleTimeout() throws Exception {
    start(impatient(Duration.ofMillis(200)));
    endpoint.on(
        "slow",
        (body, exchange) -> {
          TimeUnit.MILLISECONDS.sleep(900);
          exchange.respond(200, null, FakeHttpEndpoint.json("1"));
        });
    assertThat(post("slow").body()).isEqualTo("1");
    endpoint.on(
        "watched",
        (body, exchange) -> {
          exchange.onDisconnect(() -> {});
          TimeUnit.MILLISECONDS.sleep(900);
          exchange.respond(200, null, FakeHttpEndpoint.json("2"));
        });
    assertThat(post("watched").body()).isEqualTo("2");
  }

  @Test
  void aClientThatDoesNotReadCannotHoldACallForever() throws Exception {
    start(impatient(Duration.ofMillis(300)));
    CountDownLatch gone = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    endpoint.on(
        "flood",
        (body, exchange) -> {
          exchange.onDisconnect(gone::countDown);
          byte[] event = new byte[1024 * 1024];
          for (int i = 0; i < 100 && gone.getCount() > 0; i++) {
            exchange.notify(event);
          }
          exchange.end();
          ended.countDown();
        });
    try (RawClient raw = connect()) {
      raw.send(raw("flood"));
      assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
