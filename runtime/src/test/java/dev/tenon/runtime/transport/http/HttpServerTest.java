package dev.tenon.runtime.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/**
 * A server over a fake engine, and clients for it: by hand, since what the engine is handed and how
 * HTTP itself is broken are no matters of the protocol; the testkit stands on this module besides.
 */
abstract class HttpServerTest {
  static final String BOTH = "application/json, text/event-stream";
  static final HttpSettings SETTINGS =
      new HttpSettings(
          "127.0.0.1",
          0,
          List.of(),
          List.of(),
          100_000,
          8 * 1024,
          Duration.ofSeconds(20),
          256,
          256 * 1024,
          Duration.ofSeconds(10));

  final FakeHttpEndpoint endpoint = new FakeHttpEndpoint();
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private HttpTransport transport = new HttpTransport(SETTINGS, Map.of("/mcp", endpoint));

  HttpTransport start(HttpSettings settings) throws IOException {
    transport = new HttpTransport(settings, Map.of("/mcp", endpoint));
    transport.start();
    return transport;
  }

  HttpTransport start(HttpSettings settings, HttpSecurity security) throws IOException {
    transport = new HttpTransport(settings, Map.of("/mcp", endpoint), security);
    transport.start();
    return transport;
  }

  static HttpSettings allowing(List<String> origins, List<String> hosts) {
    return new HttpSettings(
        "127.0.0.1",
        0,
        origins,
        hosts,
        100_000,
        8192,
        Duration.ofSeconds(20),
        64,
        256 * 1024,
        Duration.ofSeconds(10));
  }

  static HttpSettings impatient(Duration idle) {
    return new HttpSettings(
        "127.0.0.1",
        0,
        List.of(),
        List.of(),
        50_000_000,
        8192,
        idle,
        64,
        256 * 1024,
        Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() {
    transport.close();
  }

  int port() {
    return transport.port();
  }

  RawClient connect() throws IOException {
    return new RawClient(port());
  }

  HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/mcp"))
        .timeout(Duration.ofSeconds(15));
  }

  HttpRequest.Builder posting(String body) {
    return request()
        .header("Content-Type", "application/json")
        .header("Accept", BOTH)
        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<String> post(String body) throws Exception {
    return send(posting(body));
  }

  /** A request as bytes on a socket. */
  static String raw(String body) {
    return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: "
        + BOTH
        + "\r\nContent-Length: "
        + body.getBytes(UTF_8).length
        + "\r\n\r\n"
        + body;
  }
}
