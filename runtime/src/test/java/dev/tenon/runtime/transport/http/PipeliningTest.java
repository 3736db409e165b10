package dev.tenon.runtime.transport.http;

import static dev.tenon.runtime.transport.http.FakeHttpEndpoint.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tenon.runtime.concurrent.StepTicker;
import dev.tenon.runtime.concurrent.VirtualThreads;
import dev.tenon.runtime.protocol.EventStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests that come one behind the other on one connection, and in any pieces. */
@Timeout(120)
final class PipeliningTest extends HttpServerTest {
  @TempDir Path folder;

  @Test
  void tlsRequestsMayBeCutAndPipelinedAnyhow() throws Exception {
    PemPair pair = PemPair.make(folder, "first", "RSA");
    start(
        impatient(Duration.ofSeconds(20)),
        new HttpSecurity(
            Map.of(),
            new TlsFiles(pair.certificate(), pair.key(), Duration.ofSeconds(3)),
            new StepTicker()));
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(pair.trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        Random random = new Random(client);
        all.add(
            clients.submit(() -> {
              Socket socket = context.getSocketFactory().createSocket();
              return CutRequests.talk(new RawClient(socket, port()), random, 40);
            }));
      }
      for (Future<Void> one : all) {
        one.get(100, TimeUnit.SECONDS);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  /** Where calls have virtual threads, Jetty begins with a request before the last one is done. */
  @Test
  void theEndOfOneRequestIsNotTakenForThatOfTheNext() throws Exception {
    assumeThat(VirtualThreads.supported()).isTrue();
    start(impatient(Duration.ofMillis(500)));
    CountDownLatch thirdBegun = new CountDownLatch(1);
    CountDownLatch secondOver = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    CountDownLatch opened = new CountDownLatch(1);
    EventStream[] stream = new EventStream[1];
    endpoint.on(
        "listen",
        (body, exchange) -> {
          stream[0] = exchange.stream(() -> {});
          opened.countDown();
        });
    endpoint.on(
        "second",
        (body, exchange) -> {
          exchange.respond(200, null, json("second"));
          thirdBegun.await(3, TimeUnit.SECONDS);
          secondOver.countDown();
        });
    endpoint.on(
        "third",
        (body, exchange) -> {
          exchange.onDisconnect(gone::countDown);
          thirdBegun.countDown();
          secondOver.await();
          gone.await(10, TimeUnit.SECONDS);
          exchange.respond(200, null, json("third"));
        });
    try (RawClient client = connect().send(raw("listen") + raw("second") + raw("third"))) {
      opened.await();
      TimeUnit.MILLISECONDS.sleep(100);
      stream[0].end();
      client.answer();
      assertThat(client.answer().body()).isEqualTo("second");
      assertThat(secondOver.await(5, TimeUnit.SECONDS)).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);
      client.socket.close();
      assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }
}
