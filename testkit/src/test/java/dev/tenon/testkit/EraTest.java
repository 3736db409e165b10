package dev.tenon.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Both eras on one engine: each message says which it belongs to. */
@McpTest
class EraTest {
  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private static JsonNode ask(TestChannel channel, String message) {
    channel.send(message);
    return channel.take();
  }

  private static String text(JsonNode answer) {
    return answer.get("result").get("content").get(0).get("text").asString();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("A4.7")
  @Tag("A6.8")
  @Tag("C1-stdio")
  void aClientMayProbeAndThenFallBackToAHandshake(ProtocolRevision legacy) {
    try (TestChannel channel = server.channel()) {
      String probe = Wire.request(ProtocolRevision.MODERN, "\"probe-1\"", "server/discover", "");

      assertThat(ask(channel, probe).get("result").get("supportedVersions").size()).isEqualTo(5);
      JsonNode hello = ask(channel, Wire.initialize(legacy));
      assertThat(hello.get("result").get("protocolVersion").asString()).isEqualTo(legacy.version());
      assertThat(text(ask(channel, Wire.echo(legacy, "\"probe-1\"", "\"x\"")))).isEqualTo("x");
    }
  }

  @Test
  @Tag("A6.8")
  @Tag("C3.3")
  void aProbeThatIsRefusedStillGetsAModernError() {
    try (TestChannel channel = server.channel()) {
      JsonNode bare = ask(channel, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}");
      JsonNode unknown =
          ask(
              channel,
              Wire.request(ProtocolRevision.MODERN, "2", "server/discover", "")
                  .replace("2026-07-28", "2027-01-01"));

      assertThat(bare.get("error").get("code").asInt()).isEqualTo(-32602);
      assertThat(unknown.get("error").get("code").asInt()).isEqualTo(-32022);
      assertThat(ask(channel, Wire.initialize(ProtocolRevision.V2025_06_18)).has("result"))
          .isTrue();
    }
  }

  @Test
  @Tag("A6.4")
  @Tag("A6.8")
  void anIncompleteModernRequestOnAChannelIsToldWhatItLacks() {
    try (TestChannel channel = server.channel()) {
      JsonNode answer =
          ask(
              channel,
              """
              {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{
               "io.modelcontextprotocol/clientCapabilities":{}}}}\
              """);

      assertThat(answer.get("error").get("code").asInt()).isEqualTo(-32602);
      assertThat(answer.get("error").get("message").asString()).contains("protocolVersion");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("A4.7")
  @Tag("C1-stdio")
  void modernRequestsAreServedInTheMidstOfALegacyConnection(ProtocolRevision legacy) {
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(legacy));
      channel.take();
      for (int i = 0; i < 10; i++) {
        JsonNode old = ask(channel, Wire.echo(legacy, "1", "\"old\""));
        JsonNode modern = ask(channel, Wire.echo(ProtocolRevision.MODERN, "1", "\"new\""));

        assertThat(text(old)).isEqualTo("old");
        assertThat(old.get("result").has("resultType")).isFalse();
        assertThat(text(modern)).isEqualTo("new");
        assertThat(modern.get("result").get("resultType").asString()).isEqualTo("complete");
      }
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("A5-status")
  @Tag("B2.5")
  @Tag("C1.4")
  void whatIsRemovedIsUnknownToAModernRequestEvenWithinASession(ProtocolRevision legacy) {
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(legacy));
      channel.take();
      for (String method : List.of("initialize", "ping", "logging/setLevel")) {
        JsonNode answer =
            ask(channel, Wire.request(ProtocolRevision.MODERN, "1", method, "\"level\":\"info\""));
        assertThat(answer.get("error").get("code").asInt()).as(method).isEqualTo(-32601);
      }
      assertThat(ask(channel, Wire.request(legacy, "2", "ping", "")).get("result")).isEmpty();
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D4.6")
  void whatIsNewIsNotServedAsALegacyMethod(ProtocolRevision legacy) {
    McpTestClient client = server.client(legacy);

    for (String method : List.of("server/discover", "subscriptions/listen")) {
      Reply reply =
          Post.of(Wire.request(legacy, "1", method, ""))
              .header("Mcp-Session-Id", String.valueOf(client.sessionId()))
              .header("MCP-Protocol-Version", legacy.version())
              .to(server);
      assertThat(reply.errorCode()).isEqualTo(-32602);
      assertThat(reply.status()).isEqualTo(400);
    }
  }

  @Test
  @Tag("D1.1")
  @Tag("D3.1")
  void pingIsAnsweredBeforeTheHandshake() {
    try (TestChannel channel = server.channel()) {
      JsonNode answer = ask(channel, "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}");

      assertThat(answer.get("result")).isEmpty();
      assertThat(answer.get("id").asString()).isEqualTo("p");
    }
  }

  @Test
  @Tag("D1.1")
  @Tag("C1.6")
  void anythingElseBeforeTheHandshakeIsRefusedWithAWayOut() {
    try (TestChannel channel = server.channel()) {
      for (String method : List.of("tools/list", "tools/call", "logging/setLevel", "no/such")) {
        JsonNode answer =
            ask(channel, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}");

        assertThat(answer.get("error").get("code").asInt()).isEqualTo(-32600);
        assertThat(answer.get("error").get("message").asString())
            .contains("initialize")
            .contains("2026-07-28");
      }
      assertThat(ask(channel, Wire.initialize(ProtocolRevision.V2024_11_05)).has("result"))
          .isTrue();
    }
  }

  @Test
  void aHandshakeThatFailedMayBeRepeated() {
    try (TestChannel channel = server.channel()) {
      JsonNode failed =
          ask(channel, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}");

      assertThat(failed.get("error").get("code").asInt()).isEqualTo(-32602);
      assertThat(ask(channel, Wire.initialize(ProtocolRevision.V2025_11_25)).has("result"))
          .isTrue();
    }
  }

  @Test
  @Tag("A1.17")
  @Tag("A4.7")
  @Tag("C1.6")
  void oneEndpointServesAllRevisionsByTurns() {
    List<McpTestClient> clients = new ArrayList<>();
    for (ProtocolRevision revision : ProtocolRevision.values()) {
      clients.add(server.client(revision));
    }
    for (int i = 0; i < 20; i++) {
      for (McpTestClient client : clients) {
        String text = client.revision() + "-" + i;
        Reply reply = client.callTool("echo", "{\"text\":\"" + text + "\"}");
        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.result().has("resultType")).isEqualTo(client.revision().isModern());
      }
    }
  }

  /** The order of part C1: each request has two faults, and the first in the order is named. */
  @Test
  @Tag("C1.7")
  @Tag("E3")
  void theChecksComeInTheirOrder() {
    Post noMeta =
        Post.modernWithMeta("no/such", "{}")
            .header("Mcp-Method", "wrong")
            .header("MCP-Protocol-Version", "2026-07-28");
    assertThat(noMeta.to(server).errorCode()).as("_meta before headers").isEqualTo(-32602);

    String foreign = "{\"" + Post.VERSION + "\":\"v999\",\"" + Post.CAPABILITIES + "\":{}}";
    Post differing = Post.modernWithMeta("no/such", foreign);
    assertThat(differing.to(server).errorCode()).as("header before version").isEqualTo(-32020);
    Post agreed = differing.header("MCP-Protocol-Version", "v999").header("Mcp-Method", "wrong");
    assertThat(agreed.to(server).errorCode()).as("version before method").isEqualTo(-32022);

    Post wrongMethod = Post.modern("no/such", "{}").header("Mcp-Method", "wrong");
    assertThat(wrongMethod.to(server).errorCode()).as("header before method").isEqualTo(-32020);
    assertThat(Post.modern("no/such", "{}").to(server).status()).isEqualTo(404);

    Post wrongParameter =
        Post.modern("tools/call", "{\"name\":\"region\",\"arguments\":{\"text\":7}}");
    assertThat(wrongParameter.to(server).errorCode())
        .as("parameter headers before arguments")
        .isEqualTo(-32020);
  }

  @Test
  @Tag("C1.3")
  void aMessageThatCannotBeReadComesBeforeAllElse() {
    Reply reply = Post.of("{").header("MCP-Protocol-Version", "v999").to(server);

    assertThat(reply.errorCode()).isEqualTo(-32700);
    assertThat(reply.status()).isEqualTo(400);
  }

  @EveryRevision
  void aMessageThatIsTooLongIsAnsweredOnceAndTheConnectionGoesOn(ProtocolRevision revision) {
    List<JsonNode> sent = new ArrayList<>();
    var connection =
        server
            .engine()
            .connect(
                new dev.tenon.runtime.protocol.Channel() {
                  @Override
                  public void send(byte[] message) {
                    sent.add(WireCheck.read(message));
                  }

                  @Override
                  public void execute(Runnable call) {
                    call.run();
                  }
                });
    byte[] echo = Wire.echo(revision, "1", "\"x\"").getBytes(UTF_8);
    byte[] hello = Wire.initialize(ProtocolRevision.LATEST_LEGACY).getBytes(UTF_8);

    connection.oversized(1000);
    connection.receive(hello, 0, hello.length);
    connection.receive(echo, 0, echo.length);
    connection.close(Duration.ZERO);

    assertThat(sent).hasSize(3);
    assertThat(sent.get(0).get("error").get("code").asInt()).isEqualTo(-32600);
    assertThat(sent.get(0).get("error").get("message").asString())
        .contains("1000")
        .contains("max-message-bytes");
    assertThat(text(sent.get(2))).isEqualTo("x");
  }
}
