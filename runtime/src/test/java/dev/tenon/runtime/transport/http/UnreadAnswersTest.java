package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that reads nothing holds nothing for ever, whatever it sends meanwhile. */
@Timeout(60)
final class UnreadAnswersTest extends HttpServerTest {
  private final CountDownLatch over = new CountDownLatch(1);

  /** A client that reads nothing is given up after the idle timeout, even if it sends on. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aNotificationThatNobodyReadsTimesOut(boolean dribbles) throws Exception {
    start(impatient(Duration.ofMillis(500)));
    endpoint.on(
        "notices",
        (body, exchange) -> {
          CountDownLatch gone = new CountDownLatch(1);
          exchange.onDisconnect(gone::countDown);
          byte[] big = json("\"" + "x".repeat(1_000_000) + "\"");
          while (gone.getCount() > 0) {
            exchange.notify(big);
          }
          over.countDown();
          exchange.end();
        });
    try (RawClient client = connect().send(raw("notices"))) {
      assertThat(isOverWithin5Seconds(client, dribbles)).isTrue();
    }
  }

  /** The same for the answer itself, which is written while nobody waits. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAnswerThatNobodyReadsTimesOut(boolean dribbles) throws Exception {
    start(impatient(Duration.ofMillis(500)));
    endpoint.on(
        "large",
        (body, exchange) -> {
          exchange.onDisconnect(over::countDown);
          exchange.respond(200, null, json("\"" + "x".repeat(20_000_000) + "\""));
        });
    try (RawClient client = connect().send(raw("large"))) {
      assertThat(isOverWithin5Seconds(client, dribbles)).isTrue();
    }
  }

  private boolean isOverWithin5Seconds(RawClient client, boolean dribbles) throws Exception {
    for (int i = 0; i < 50 && over.getCount() > 0; i++) {
      if (dribbles) {
        try {
          client.send("P");
        } catch (IOException e) {
          break;
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return over.await(200, TimeUnit.MILLISECONDS);
  }
}
