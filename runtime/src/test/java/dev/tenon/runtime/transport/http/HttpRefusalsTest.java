package dev.tenon.runtime.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpRefusalsTest extends HttpServerTest {
  private boolean reachesTheEngine;

  @BeforeEach
  void start() throws Exception {
    start(SETTINGS);
  }

  @AfterEach
  void theEngineSawNothingOfIt() {
    assertThat(endpoint.calls).hasValue(reachesTheEngine ? 1 : 0);
  }

  private static void assertRefused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,");
  }

  private HttpRequest.Builder posting(String contentType, String accept) {
    return request()
        .header("Content-Type", contentType)
        .header("Accept", accept)
        .POST(HttpRequest.BodyPublishers.ofString("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/mc", "/mcp/", "/mcp/x", "/MCP", "/sse"})
  @Tag("A5.1")
  void anotherPathIsNotFoundAndTheAnswerNamesTheRightOne(String path) throws Exception {
    RawClient.Answer answer =
        connect().send(raw("{}").replace("POST /mcp ", "POST " + path + " ")).answer();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("-32600", "/mcp");
  }

  @Test
  void aQueryDoesNotMatter() throws Exception {
    reachesTheEngine = true;

    assertThat(connect().send(raw("{}").replace("/mcp ", "/mcp?a=b ")).answer().status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "HEAD", "TRACE", "OPTIONS", "BREW"})
  @Tag("A5.1")
  void anotherMethodIsRefusedWithTheOnesThatAreServed(String method) throws Exception {
    HttpResponse<String> answer =
        send(request().method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("POST, GET, DELETE");
    assertThat(answer.body().contains("-32600")).isEqualTo(!method.equals("HEAD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/jsonp",
        "application/json; charset=iso-8859-1",
        "application/x-www-form-urlencoded"
      })
  @Tag("A5.7")
  void aBodyThatIsNotJsonIsRefused(String contentType) throws Exception {
    assertRefused(415, send(posting(contentType, BOTH)));
  }

  @Test
  void aBodyWithoutATypeIsRefused() throws Exception {
    RawClient.Answer answer =
        connect().send(raw("{}").replace("Content-Type: application/json\r\n", "")).answer();

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/event-stream",
        "text/html",
        "application/json, text/event-stream;q=0",
        "*/*, application/json;q=0.0"
      })
  @Tag("A5.7")
  void aClientThatDoesNotAcceptBothKindsOfAnswerIsRefused(String accept) throws Exception {
    HttpResponse<String> answer = send(posting("application/json", accept));

    assertRefused(406, answer);
    assertThat(answer.body()).contains("application/json", "text/event-stream");
  }

  @Test
  void acceptMaySpreadOverSeveralFields() throws Exception {
    reachesTheEngine = true;
    HttpResponse<String> answer =
        send(posting("application/json", "application/json").header("Accept", "text/*"));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamThatTheClientDoesNotAcceptIsNotOpened() throws Exception {
    assertRefused(406, send(request().header("Accept", "application/json").GET()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "http://localhost.evil.example",
        "file://",
        "http://localhost:80:80"
      })
  @Tag("A5.2")
  @Tag("A5-status")
  @Tag("C1.1")
  void pagesOfStrangersAreRefused(String origin) throws Exception {
    assertRefused(403, send(posting("application/json", BOTH).header("Origin", origin)));
    assertRefused(403, send(request().header("Origin", origin).GET()));
  }

  @Test
  void twoOriginsAreOneTooMany() throws Exception {
    HttpResponse<String> answer =
        send(
            posting("application/json", BOTH)
                .header("Origin", "http://localhost")
                .header("Origin", "http://evil.example"));

    assertRefused(403, answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.2", "localhost.evil.example"})
  @Tag("C1.1")
  void anotherHostNameIsRefusedAgainstRebinding(String host) throws Exception {
    RawClient.Answer answer =
        connect().send(raw("{}").replace("Host: localhost", "Host: " + host)).answer();

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("-32600", "Host");
    RawClient.Answer elsewhere =
        connect()
            .send(raw("{}").replace("Host: localhost", "Host: " + host).replace("/mcp", "/other"))
            .answer();
    assertThat(elsewhere.status()).as("nor what is served at all").isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:9", "127.0.0.1:9", "[::1]", "[::1]:9"})
  void theNamesOfThisMachineAreServed(String host) throws Exception {
    reachesTheEngine = true;

    assertThat(
            connect().send(raw("{}").replace("Host: localhost", "Host: " + host)).answer().status())
        .isEqualTo(200);
  }

  @Test
  void aRequestWithoutAHostIsABadOne() throws Exception {
    try (RawClient raw = connect().send(raw("{}").replace("Host: localhost\r\n", ""))) {
      RawClient.Answer answer = raw.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("-32600").doesNotContainIgnoringCase("jetty");
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void anOldRequestWithoutAHostIsRefused() throws Exception {
    String request = raw("{}").replace("HTTP/1.1", "HTTP/1.0").replace("Host: localhost\r\n", "");

    assertThat(connect().send(request).answer().status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "POST /mcp HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /a/..;/mcp HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"
      })
  void whatIsNotHttpIsAnsweredShortlyAndWithoutAName(String bytes) throws Exception {
    try (RawClient raw = connect().send(bytes)) {
      RawClient.Answer answer = raw.answer();

      assertThat(answer.status()).isBetween(400, 505);
      assertThat(answer.headers()).doesNotContainKey("server");
      assertThat(answer.body())
          .startsWith("{\"jsonrpc\"")
          .doesNotContainIgnoringCase("jetty")
          .doesNotContain("<");
    }
  }

  @Test
  void aRefusedConnectionServesTheNextRequest() throws Exception {
    reachesTheEngine = true;
    try (RawClient raw = connect()) {
      for (String line : List.of("/other ", "/mcp?x ")) {
        raw.send(raw("{}").replace("/mcp ", line));
      }
      assertThat(raw.answer().status()).isEqualTo(404);
      assertThat(raw.answer().status()).isEqualTo(200);
    }
  }
}
