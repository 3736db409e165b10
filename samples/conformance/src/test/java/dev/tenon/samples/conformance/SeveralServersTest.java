package dev.tenon.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.Servers;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two servers of one module, on two paths of one port. */
final class SeveralServersTest {
  private static final ServerConfig ANY_PORT = ServerConfig.DEFAULT.withPort(0);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final ServerHandle handle = start();

  private ServerHandle start() {
    try {
      return Servers.http(ANY_PORT)
          .at("/shelf", ShelfMcp.create(new Shelf(closed)))
          .at("/till", TillMcp.create(new Till(closed)), ANY_PORT.withMaxSessions(1))
          .start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    handle.close();
  }

  private HttpResponse<String> post(URI uri, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> where(URI uri, ProtocolRevision revision, String session)
      throws Exception {
    if (!revision.isModern()) {
      return post(
          uri,
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"where\"}}",
          "Mcp-Session-Id",
          session);
    }
    return post(
        uri,
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"where\",\"_meta\":{"
            + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}",
        "MCP-Protocol-Version",
        "2026-07-28",
        "Mcp-Method",
        "tools/call",
        "Mcp-Name",
        "where");
  }

  private HttpResponse<String> initialize(URI uri, ProtocolRevision revision) throws Exception {
    return post(
        uri,
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
            + revision.version()
            + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}");
  }

  private static String session(HttpResponse<String> handshake) {
    return handshake.headers().firstValue("Mcp-Session-Id").orElse("");
  }

  private static String text(HttpResponse<String> answer) {
    JsonNode message = JSON.readTree(answer.body());
    return message.at("/result/content/0/text").asString();
  }

  @ParameterizedTest
  @EnumSource
  void eachAnswersAtItsPath(ProtocolRevision revision) throws Exception {
    for (String name : List.of("shelf", "till")) {
      URI uri = handle.uri("/" + name);
      String session = revision.isModern() ? "" : session(initialize(uri, revision));

      assertThat(text(where(uri, revision, session))).isEqualTo("at the " + name);
    }
  }

  @Test
  void sessionsAndLimitsAreTheirOwn() throws Exception {
    ProtocolRevision revision = ProtocolRevision.LATEST_LEGACY;
    URI shelf = handle.uri("/shelf");
    URI till = handle.uri("/till");
    String session = session(initialize(till, revision));

    assertThat(where(shelf, revision, session).statusCode()).isEqualTo(404);
    assertThat(initialize(till, revision).statusCode()).isEqualTo(503);
    assertThat(initialize(shelf, revision).statusCode()).isEqualTo(200);
    assertThat(initialize(shelf, revision).statusCode()).isEqualTo(200);
  }

  @Test
  void otherPathsAreNamedAndNoneIsAPrefix() throws Exception {
    for (String path : List.of("/", "/mcp", "/shelf/", "/shelf/1", "/shel", "/shelftill")) {
      URI uri = URI.create("http://127.0.0.1:" + handle.port() + path);

      HttpResponse<String> answer = where(uri, ProtocolRevision.MODERN, "");

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("the endpoints are /shelf, /till");
    }
  }

  @Test
  void theFirstOneIsTheHandlesOwnAndUnknownOnesAreNamed() {
    assertThat(handle.uri()).isEqualTo(handle.uri("/shelf"));
    assertThat(handle.uri("/till").getPath()).isEqualTo("/till");
    assertThatThrownBy(() -> handle.uri("/mcp"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/shelf, /till");
  }

  @Test
  void allStopTogether() throws Exception {
    URI till = handle.uri("/till");
    assertThat(where(till, ProtocolRevision.MODERN, "").statusCode()).isEqualTo(200);

    handle.close();

    assertThat(handle.isTerminated()).isTrue();
    assertThat(closed).containsExactlyInAnyOrder("shelf", "till");
    assertThatThrownBy(() -> where(till, ProtocolRevision.MODERN, ""))
        .isInstanceOf(IOException.class);
  }

  @Test
  void pathsThatMakeNoSenseAreRefused() {
    Servers servers = Servers.http(ANY_PORT).at("/a/b", ShelfMcp.create(new Shelf(closed)));
    for (String path :
        List.of(
            "", "a", "/a/", "//a", "/a//b", "/a b", "/a?b", "/a#b", "/a%20b", "/..", "/./a",
            "/ä")) {
      assertThatThrownBy(() -> servers.at(path, TillMcp.create(new Till(closed))))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + path + "\"");
    }
    assertThatThrownBy(() -> servers.at("/a/b", TillMcp.create(new Till(closed))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("taken by the server shelf");
    assertThatThrownBy(() -> Servers.http(ANY_PORT).start())
        .isInstanceOf(IllegalStateException.class);
  }
}
