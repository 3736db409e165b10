package dev.tenon.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.Servers;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.EveryRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.RemoteServer;
import dev.tenon.testkit.Reply;
import dev.tenon.testkit.fault.RawRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two servers of one module, on two paths of one port. */
final class SeveralServersTest {
  private static final ServerConfig ANY_PORT = ServerConfig.DEFAULT.withPort(0);

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

  private static McpTestClient client(URI uri, ProtocolRevision revision) {
    return RemoteServer.http(uri).client(revision);
  }

  private static Reply where(McpTestClient client) {
    return client.request("tools/call", "{\"name\":\"where\"}");
  }

  /** The status of an attempt to open one more session. */
  private static int handshake(URI uri) {
    return client(uri, ProtocolRevision.LATEST_LEGACY).handshake().status();
  }

  @EveryRevision
  void eachAnswersAtItsPath(ProtocolRevision revision) {
    for (String name : List.of("shelf", "till")) {
      McpTestClient client = client(handle.uri("/" + name), revision);

      assertThat(client.callTool("where").text()).isEqualTo("at the " + name);
    }
  }

  @Test
  void sessionsAndLimitsAreTheirOwn() {
    URI shelf = handle.uri("/shelf");
    URI till = handle.uri("/till");
    McpTestClient client = client(till, ProtocolRevision.LATEST_LEGACY);
    RawRequest call =
        client.draft(2, "tools/call", JsonMapper.shared().createObjectNode().put("name", "where"));

    byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
    assertThat(RemoteServer.http(till).post(body, call.headers()).status()).isEqualTo(200);
    assertThat(RemoteServer.http(shelf).post(body, call.headers()).status()).isEqualTo(404);
    assertThat(handshake(till)).isEqualTo(503);
    assertThat(handshake(shelf)).isEqualTo(200);
    assertThat(handshake(shelf)).isEqualTo(200);
  }

  @Test
  void otherPathsAreNamedAndNoneIsAPrefix() {
    for (String path : List.of("/", "/mcp", "/shelf/", "/shelf/1", "/shel", "/shelftill")) {
      URI uri = URI.create("http://127.0.0.1:" + handle.port() + path);

      Reply answer = client(uri, ProtocolRevision.MODERN).handshake();

      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.error().get("message").asString())
          .contains("the endpoints are /shelf, /till");
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
  void allStopTogether() {
    McpTestClient till = client(handle.uri("/till"), ProtocolRevision.MODERN);
    assertThat(where(till).status()).isEqualTo(200);

    handle.close();

    assertThat(handle.isTerminated()).isTrue();
    assertThat(closed).containsExactlyInAnyOrder("shelf", "till");
    assertThatThrownBy(() -> where(till)).isInstanceOf(UncheckedIOException.class);
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
