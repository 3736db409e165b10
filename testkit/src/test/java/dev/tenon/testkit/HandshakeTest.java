package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code initialize}, and {@code server/discover} which took its place. */
@McpTest(allowing = Leak.SESSION)
class HandshakeTest {
  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private Reply initialize(String params) {
    return Post.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":%s}"
                .formatted(params))
        .to(server);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D1.1")
  @Tag("D1.2")
  void aLegacyRevisionThatIsAskedForIsTheOneThatIsSpoken(ProtocolRevision revision) {
    Reply reply = server.client(revision).handshake();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.result().get("protocolVersion").asString()).isEqualTo(revision.version());
    assertThat(reply.result().get("serverInfo").get("name").asString()).isEqualTo("by-hand");
    assertThat(reply.result().get("serverInfo").get("version").asString()).isEqualTo("1.2.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2099-01-01", "1.0", "", "v999.0.0", "2025-11-25 "})
  @Tag("D1.2")
  void anyOtherVersionIsAnsweredWithTheNewestThatHasAHandshake(String version) {
    Reply reply =
        initialize(
            """
            {"protocolVersion":"%s","capabilities":{},"clientInfo":{"name":"t","version":"1"}}
            """
                .formatted(version));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.result().get("protocolVersion").asString()).isEqualTo("2025-11-25");
    assertThat(reply.sessionId()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"capabilities\":{}}",
        "{\"protocolVersion\":null}",
        "{\"protocolVersion\":20251125}",
        "{\"protocolVersion\":[\"2025-11-25\"]}"
      })
  @Tag("D1.1")
  void aHandshakeWithoutAVersionIsRefusedAndOpensNoSession(String params) {
    Reply reply = initialize(params);

    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.error().get("message").asString()).contains("params.protocolVersion");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.sessionId()).isNull();
  }

  @Test
  void aHandshakeWithoutParamsIsRefused() {
    Reply reply = Post.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}").to(server);

    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.id().asInt()).isEqualTo(1);
  }

  @Test
  void aClientThatSaysNothingOfItselfIsServed() {
    Reply reply = initialize("{\"protocolVersion\":\"2025-06-18\"}");

    assertThat(reply.result().get("protocolVersion").asString()).isEqualTo("2025-06-18");
  }

  @EveryRevision
  @Tag("A1.2")
  @Tag("B1.1")
  @Tag("B2.1")
  @Tag("B3.1")
  @Tag("B4.1")
  @Tag("B6.1")
  @Tag("D6.3")
  void onlyWhatTheServerHasIsDeclared(ProtocolRevision revision) {
    TestServer toolsOnly = new Sketch().tool("t", call -> Outcome.ToolResult.empty()).start();

    JsonNode all = server.client(revision).handshake().result().get("capabilities");
    JsonNode few = toolsOnly.client(revision).handshake().result().get("capabilities");

    assertThat(all.has("tools") && all.has("resources") && all.has("prompts")).isTrue();
    assertThat(all.has("completions")).isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_03_26));
    assertThat(few.has("tools")).isTrue();
    assertThat(few.has("resources") || few.has("prompts") || few.has("completions")).isFalse();
  }

  @EveryRevision
  @Tag("A1.2")
  @Tag("B1.1")
  @Tag("B2.1")
  @Tag("B3.1")
  @Tag("B4.1")
  void changesArePromisedForWhatIsServed(ProtocolRevision revision) {
    JsonNode capabilities = server.client(revision).handshake().result().get("capabilities");

    assertThat(capabilities.get("tools")).hasToString("{\"listChanged\":true}");
    assertThat(capabilities.get("prompts")).hasToString("{\"listChanged\":true}");
    assertThat(capabilities.get("resources"))
        .hasToString("{\"subscribe\":true,\"listChanged\":true}");
    assertThat(capabilities.has("tasks")).isFalse();
  }

  @EveryRevision
  void aMethodOfACapabilityThatIsNotDeclaredIsUnknown(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch().tool("t", call -> Outcome.ToolResult.empty()).start().client(revision);

    for (String method :
        List.of(
            "resources/list", "resources/templates/list", "prompts/list", "completion/complete")) {
      Reply reply = client.request(method, "{}");
      assertThat(reply.errorCode()).as(method).isEqualTo(-32601);
      assertThat(reply.status()).as(method).isEqualTo(revision.isModern() ? 404 : 200);
    }
  }

  @EveryRevision
  @Tag("D6.1")
  void theServersIdentityHasOnlyWhatTheRevisionKnows(ProtocolRevision revision) {
    ServerInfo info =
        new ServerInfo(
            "shop",
            "2.0",
            "The shop",
            "Sells things.",
            "Ask first.",
            "https://example.com",
            List.of(new Icon("https://example.com/i.png", "image/png", List.of("48x48"), "dark")));
    JsonNode result =
        new Sketch()
            .info(info)
            .tool("t", call -> Outcome.ToolResult.empty())
            .start()
            .client(revision)
            .handshake()
            .result();
    JsonNode identity =
        revision.isModern()
            ? result.get("_meta").get("io.modelcontextprotocol/serverInfo")
            : result.get("serverInfo");

    assertThat(result.get("instructions").asString()).isEqualTo("Ask first.");
    assertThat(identity.get("name").asString()).isEqualTo("shop");
    assertThat(identity.has("title")).isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_06_18));
    boolean newest = revision.isAtLeast(ProtocolRevision.V2025_11_25);
    assertThat(identity.has("icons")).isEqualTo(newest);
    assertThat(identity.has("websiteUrl")).isEqualTo(newest);
    assertThat(identity.has("description")).isEqualTo(newest);
  }

  @Test
  @Tag("A4.2")
  @Tag("A4.3")
  void discoverNamesEveryVersionThatIsServedTheNewestFirst() {
    Reply reply = server.client(ProtocolRevision.MODERN).handshake();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.result().get("supportedVersions").valueStream().map(JsonNode::asString))
        .containsExactly("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");
    assertThat(reply.result().get("ttlMs").asInt()).isNotNegative();
    assertThat(reply.result().get("cacheScope").asString()).isIn("public", "private");
    assertThat(reply.result().get("resultType").asString()).isEqualTo("complete");
    assertThat(reply.sessionId()).isNull();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void aClientNeedNotSayThatItIsInitialized(ProtocolRevision revision) {
    Reply handshake =
        initialize(
            "{\"protocolVersion\":\"%s\",\"capabilities\":{}}".formatted(revision.version()));

    Reply reply =
        Post.of("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}")
            .header("Mcp-Session-Id", String.valueOf(handshake.sessionId()))
            .to(server);

    assertThat(reply.result().get("tools").size()).isPositive();
  }
}
