package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of the revisions with a handshake, as an HTTP client sees them. */
@McpTest
class HttpSessionTest {
  private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";

  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private String open() {
    return String.valueOf(server.client(ProtocolRevision.V2025_11_25).sessionId());
  }

  private static Post list(String... sessionIds) {
    return Post.of(LIST).header("Mcp-Session-Id", sessionIds);
  }

  private void stillServes() {
    assertThat(list(open()).to(server).status()).isEqualTo(200);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.9")
  void everySessionHasAnIdOfItsOwnInVisibleAscii(ProtocolRevision revision) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      ids.add(String.valueOf(server.client(revision).sessionId()));
    }

    assertThat(ids).hasSize(50).allMatch(id -> id.matches("[\\x21-\\x7E]{20,}"));
  }

  @Test
  @Tag("D2.9")
  @Tag("A5.17")
  void aRequestWithoutASessionIs400() {
    Reply reply = list().to(server);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32600);
    assertThat(reply.id().asInt()).isEqualTo(2);
    assertThat(reply.error().get("message").asString()).contains("Mcp-Session-Id");
    stillServes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "", " ", "../../etc/passwd", "\u0000", "é"})
  @Tag("D2.9")
  void anUnknownSessionIs404(String id) {
    Reply reply = list(id).to(server);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo(-32600);
    assertThat(reply.id().asInt()).isEqualTo(2);
    stillServes();
  }

  @Test
  void aNotificationOfAnUnknownSessionIs404Too() {
    Reply reply =
        Post.of("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
            .header("Mcp-Session-Id", "unknown")
            .to(server);

    assertThat(reply.status()).isEqualTo(404);
  }

  @Test
  void twoSessionIdsAre400() {
    assertThat(list(open(), open()).to(server).status()).isEqualTo(400);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.1")
  @Tag("D2.9")
  void aDeletedSessionIs404(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client.delete().status()).isEqualTo(204);
    assertThat(client.request("tools/list", "{}").status()).isEqualTo(404);
    assertThat(client.delete().status()).isEqualTo(404);
    stillServes();
  }

  @Test
  void anIdWithBlanksAroundItIsFoundAndDeletedAlike() {
    String id = open();
    assertThat(list(" " + id + "\t").to(server).status()).isEqualTo(200);

    TestExchange delete = exchange(Map.of("mcp-session-id", List.of(" " + id)));
    server.engine().delete(delete);

    assertThat(delete.reply().status()).isEqualTo(204);
    assertThat(list(id).to(server).status()).isEqualTo(404);
  }

  @Test
  void deletingWithoutASessionIs400() {
    TestExchange delete = exchange(Map.of());
    server.engine().delete(delete);

    assertThat(delete.reply().status()).isEqualTo(400);
  }

  @Test
  void oneSessionCannotBeEndedByAnother() {
    String kept = open();
    McpTestClient other = server.client(ProtocolRevision.V2025_06_18);

    other.delete();

    assertThat(list(kept).to(server).status()).isEqualTo(200);
  }

  @Test
  void gettingAStreamNeedsASession() {
    for (Map<String, List<String>> headers :
        List.of(
            Map.<String, List<String>>of(),
            Map.of("mcp-session-id", List.of(open(), open())),
            Map.of("mcp-session-id", List.of(open()), "last-event-id", List.of("1-1", "1-2")))) {
      TestExchange get = exchange(headers);
      server.engine().get(get);
      assertThat(get.reply().status()).isEqualTo(400);
    }
    TestExchange get = exchange(Map.of("mcp-session-id", List.of("unknown")));
    server.engine().get(get);
    assertThat(get.reply().status()).isEqualTo(404);
  }

  @Test
  void aSessionBelongsToWhoeverOpenedIt() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25, ClientOptions.of("alice"));
    McpTestClient other = client.as("mallory");

    assertThat(other.request("tools/list", "{}").status()).isEqualTo(404);
    assertThat(other.refusedGet(Map.of()).status()).isEqualTo(404);
    assertThat(other.delete().status()).isEqualTo(404);
    assertThat(client.request("tools/list", "{}").status()).isEqualTo(200);
  }

  @Test
  @Tag("A5-status")
  @Tag("C1.2")
  void aModernClientHasNothingToGetOrDelete() {
    TestExchange get = exchange(Map.of("mcp-protocol-version", List.of("2026-07-28")));
    TestExchange delete = exchange(Map.of("mcp-protocol-version", List.of("2026-07-28")));
    server.engine().get(get);
    server.engine().delete(delete);

    assertThat(get.reply().status()).isEqualTo(405);
    assertThat(delete.reply().status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "2099-01-01", "2025-11-25,2025-06-18", "latest"})
  @Tag("D2.10")
  void aVersionHeaderThatNamesNoVersionIs400(String version) {
    Reply reply = list(open()).header("MCP-Protocol-Version", version).to(server);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error().get("message").asString()).contains("MCP-Protocol-Version");
    stillServes();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.10")
  void theVersionHeaderOfEachLegacyRevisionIsTaken(ProtocolRevision revision) {
    String id = String.valueOf(server.client(revision).sessionId());

    Post post = list(id).header("MCP-Protocol-Version", revision.version());

    assertThat(post.to(server).status()).isEqualTo(200);
    assertThat(list(id).to(server).status()).as("without the header").isEqualTo(200);
  }

  @Test
  void whenTheLimitIsReachedNoSessionIsOpenedUntilOneEnds() {
    TestServer small = TestServer.of(new HandWrittenServer().server(), withSessions(2));
    McpTestClient first = small.client(ProtocolRevision.V2025_11_25);
    small.client(ProtocolRevision.V2025_11_25);

    Reply refused =
        Post.of(
                """
                {"jsonrpc":"2.0","id":"a","method":"initialize",
                 "params":{"protocolVersion":"2025-11-25","capabilities":{}}}
                """)
            .to(small);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.errorCode()).isEqualTo(-32603);
    assertThat(refused.error().get("message").asString()).contains("max-sessions");
    assertThat(refused.id().asString()).isEqualTo("a");
    assertThat(refused.sessionId()).isNull();
    assertThat(first.request("tools/list", "{}").status()).isEqualTo(200);
    assertThat(small.client(ProtocolRevision.MODERN).handshake().status()).isEqualTo(200);

    first.delete();
    assertThat(small.client(ProtocolRevision.V2025_11_25).sessionId()).isNotNull();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D3.1")
  void pingIsAnsweredWithAnEmptyResult(ProtocolRevision revision) {
    assertThat(server.client(revision).request("ping", "{}").result()).isEmpty();
  }

  @Test
  @Tag("A5.5")
  @Tag("D2.2")
  void responsesAndNotificationsOfASessionAreAccepted() {
    String id = open();
    for (String body :
        List.of(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/no/such/thing\",\"params\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":-1,\"message\":\"no\"}}")) {
      Reply reply = Post.of(body).header("Mcp-Session-Id", id).to(server);
      assertThat(reply.status()).as(body).isEqualTo(202);
      assertThat(reply.message()).as(body).isNull();
    }
  }

  private static ServerConfig withSessions(int max) {
    return ServerConfig.DEFAULT.withMaxSessions(max).withSessionTimeout(Duration.ofMinutes(1));
  }

  private static TestExchange exchange(Map<String, List<String>> headers) {
    return new TestExchange(new byte[0], headers, new WireCheck());
  }
}
