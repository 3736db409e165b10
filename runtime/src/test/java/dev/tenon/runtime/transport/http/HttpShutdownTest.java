package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpShutdownTest extends HttpServerTest {
  @Test
  void aRunningCallFinishesWhileNewRequestsAndConnectionsAreRefused() throws Exception {
    HttpTransport transport = start(SETTINGS);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    endpoint.on(
        "long",
        (body, exchange) -> {
          begun.countDown();
          finish.await();
          exchange.respond(200, null, json("finished"));
        });
    try (RawClient running = connect().send(raw("long"));
        RawClient idle = connect()) {
      assertThat(idle.send(raw("first")).answer().status()).isEqualTo(200);
      begun.await();
      int port = transport.port();

      transport.shutdown();
      transport.shutdown();

      RawClient.Answer refused = idle.send(raw("second")).answer();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body()).contains("-32603", "stopping");
      assertThat(idle.isClosedByServer()).isTrue();
      assertNothingListens(port);
      assertThat(transport.isTerminated()).isFalse();

      finish.countDown();
      RawClient.Answer answer = running.answer();
      assertThat(answer.body()).isEqualTo("finished");
      assertThat(answer.headers()).containsEntry("connection", "close");
      assertThat(transport.awaitTermination(Duration.ofSeconds(5))).isTrue();
      assertThat(transport.isTerminated()).isTrue();
    }
  }

  private static void assertNothingListens(int port) throws Exception {
    for (int i = 0; i < 100; i++) {
      try {
        new RawClient(port).close();
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (ConnectException e) {
        return;
      }
    }
    throw new AssertionError("port " + port + " still accepts connections");
  }

  @Test
  void anIdleServerStopsAtOnceThoughConnectionsAreOpen() throws Exception {
    HttpTransport transport = start(SETTINGS);
    try (RawClient idle = connect()) {
      idle.send(raw("first")).answer();
      long begin = System.nanoTime();

      transport.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      assertThat(idle.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aCallThatDoesNotFinishInTimeIsCutOffAndToldSo() throws Exception {
    HttpTransport transport =
        start(
            new HttpSettings(
                "127.0.0.1",
                0,
                List.of(),
                List.of(),
                1000,
                8192,
                Duration.ofSeconds(20),
                4,
                256 * 1024,
                Duration.ofMillis(200)));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    endpoint.on(
        "stuck",
        (body, exchange) -> {
          exchange.onDisconnect(gone::countDown);
          begun.countDown();
          gone.await();
          exchange.end();
        });
    try (RawClient running = connect().send(raw("stuck"))) {
      begun.await();
      transport.shutdown();

      assertThat(transport.awaitTermination(Duration.ofSeconds(10))).isTrue();
      assertThat(gone.getCount()).isZero();
      assertThat(running.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aTakenPortIsNamedWithWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      HttpSettings settings =
          new HttpSettings(
              "127.0.0.1",
              taken.getLocalPort(),
              List.of(),
              List.of(),
              1000,
              8192,
              Duration.ofSeconds(20),
              4,
              256 * 1024,
              Duration.ofSeconds(1));
      assertThatThrownBy(() -> start(settings))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("in use")
          .hasMessageContaining("choose another");
    }
  }

  @Test
  void aHostThatIsNotThisMachineIsNamed() {
    HttpSettings settings =
        new HttpSettings(
            "no-such-host.invalid",
            0,
            List.of(),
            List.of(),
            1000,
            8192,
            Duration.ofSeconds(20),
            4,
            256 * 1024,
            Duration.ofSeconds(1));
    assertThatThrownBy(() -> start(settings))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-host.invalid")
        .hasMessageContaining("Check the host");
  }

  @Test
  void aTransportIsStartedOnceAndKnowsItsPortOnlyWhileItListens() throws Exception {
    HttpTransport transport = start(SETTINGS);
    assertThat(transport.port()).isPositive();
    assertThatThrownBy(transport::start).isInstanceOf(IllegalStateException.class);

    transport.close();
    assertThat(transport.isTerminated()).isTrue();
    assertThatThrownBy(transport::port).isInstanceOf(IllegalStateException.class);
    transport.close();
  }

  @Test
  void aTransportThatWasNeverStartedCanBeClosedAndThenNotStarted() {
    HttpTransport transport = new HttpTransport(SETTINGS, Map.of("/mcp", endpoint));
    assertThatThrownBy(transport::port).isInstanceOf(IllegalStateException.class);
    transport.close();
    assertThat(transport.isTerminated()).isTrue();
    assertThatThrownBy(transport::start).isInstanceOf(IllegalStateException.class);
  }
}
