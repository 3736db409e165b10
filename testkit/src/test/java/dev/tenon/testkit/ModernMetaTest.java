package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a request of 2026-07-28 must say of itself. */
@McpTest
class ModernMetaTest {
  private static final String V = "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"";
  private static final String C = "\"io.modelcontextprotocol/clientCapabilities\":{}";

  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private void refused(Reply reply, String named) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.id().asInt()).isEqualTo(7);
    assertThat(reply.error().get("message").asString()).contains(named);
    assertThat(Post.modernEcho("still here").to(server).text()).isEqualTo("still here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server/discover", "tools/list", "tools/call"})
  @Tag("A2.2")
  @Tag("A5-status")
  void aRequestWithoutMetaIsRefusedByNamingWhatIsMissing(String method) {
    ObjectNode none = JsonMapper.shared().createObjectNode();

    refused(Post.modernWith(method, none).to(server), "io.modelcontextprotocol/protocolVersion");
  }

  @Test
  @Tag("A2.2")
  void aRequestWithoutParamsIsRefusedLikewise() {
    Reply reply =
        Post.of("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}")
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", "tools/list")
            .to(server);

    refused(reply, "io.modelcontextprotocol/protocolVersion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{%C}|protocolVersion",
        "{%C,\"io.modelcontextprotocol/protocolVersion\":null}|protocolVersion",
        "{%C,\"io.modelcontextprotocol/protocolVersion\":20260728}|protocolVersion",
        "{%C,\"io.modelcontextprotocol/protocolVersion\":{}}|protocolVersion",
        "{%V}|clientCapabilities",
        "{%V,\"io.modelcontextprotocol/clientCapabilities\":null}|clientCapabilities",
        "{%V,\"io.modelcontextprotocol/clientCapabilities\":[]}|clientCapabilities",
        "{%V,\"io.modelcontextprotocol/clientCapabilities\":\"all\"}|clientCapabilities",
        "{%V,\"io.modelcontextprotocol/clientCapabilities\":true}|clientCapabilities",
        "{%V,%C,\"io.modelcontextprotocol/logLevel\":\"loud\"}|logLevel",
        "{%V,%C,\"io.modelcontextprotocol/logLevel\":\"INFO\"}|logLevel",
        "{%V,%C,\"io.modelcontextprotocol/logLevel\":3}|logLevel",
        "{%V,%C,\"progressToken\":1.5}|progressToken",
        "{%V,%C,\"progressToken\":{}}|progressToken",
        "{%V,%C,\"progressToken\":true}|progressToken",
        "[]|_meta",
        "\"2026-07-28\"|_meta",
        "null|_meta",
        "7|_meta"
      })
  @Tag("A2.2")
  void anIllTypedMemberOfMetaIsNamed(String meta, String named) {
    String filled = meta.replace("%V", V).replace("%C", C);

    refused(Post.modernWithMeta("tools/list", filled).to(server), named);
  }

  @Test
  @Tag("A2.2")
  @Tag("C1.5")
  void aRequestThatIsModernByItsCapabilitiesAloneIsToldOfTheMissingVersion() {
    // Without a header nothing but the key of the capabilities says which era is meant.
    Reply reply =
        Post.modernWithMeta("tools/list", "{" + C + "}").header("MCP-Protocol-Version").to(server);

    refused(reply, "io.modelcontextprotocol/protocolVersion");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"io.modelcontextprotocol/clientInfo\":{\"name\":\"c\",\"version\":\"1\"}",
        ",\"io.modelcontextprotocol/clientInfo\":{}",
        ",\"io.modelcontextprotocol/clientInfo\":null",
        ",\"io.modelcontextprotocol/clientInfo\":\"me\"",
        ",\"io.modelcontextprotocol/unknown\":[1,{\"a\":2}],\"com.example/x\":{\"deep\":{}}",
        ",\"traceparent\":\"not a traceparent\",\"tracestate\":7,\"baggage\":null",
        ",\"io.modelcontextprotocol/logLevel\":\"debug\",\"progressToken\":\"p\"",
        ",\"progressToken\":0",
        ",\"progressToken\":\"\""
      })
  @Tag("A2.3")
  @Tag("A2.9")
  void whatIsOptionalOrUnknownIsNoReasonToRefuse(String more) {
    Reply reply = Post.modernWithMeta("tools/list", "{" + V + "," + C + more + "}").to(server);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.result().get("tools")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v999.0.0", "2027-01-01", "2025-11-25", "2024-11-05", ""})
  @Tag("A1.16")
  @Tag("A4.1")
  @Tag("A5-status")
  void aVersionThatIsNotServedStatelesslyIsAnsweredWithThoseThatAre(String version) {
    Reply reply =
        Post.modernWithMeta(
                "tools/list", "{\"" + Post.VERSION + "\":\"" + version + "\"," + C + "}")
            .header("MCP-Protocol-Version", version)
            .to(server);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32022);
    JsonNode data = reply.error().get("data");
    assertThat(data.get("requested").asString()).isEqualTo(version);
    assertThat(data.get("supported").valueStream().map(JsonNode::asString)).contains("2026-07-28");
    assertThat(reply.id().asInt()).isEqualTo(7);
  }

  @Test
  @Tag("A4.1")
  void theVersionsOfTheErrorAreThoseOfDiscover() {
    Reply refused =
        Post.modernWithMeta("tools/list", "{\"" + Post.VERSION + "\":\"x\"," + C + "}")
            .header("MCP-Protocol-Version", "x")
            .to(server);
    Reply discovered = Post.modern("server/discover", "{}").to(server);

    assertThat(refused.error().get("data").get("supported"))
        .isEqualTo(discovered.result().get("supportedVersions"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "initialize",
        "ping",
        "logging/setLevel",
        "resources/subscribe",
        "resources/unsubscribe",
        "tasks/list",
        "tasks/result",
        "no/such/method",
        "",
        "tools/List",
        "notifications/initialized"
      })
  @Tag("A5-status")
  @Tag("B2.5")
  void aMethodThatIsRemovedOrUnknownIs404(String method) {
    Reply reply = Post.modern(method, "{\"level\":\"info\",\"uri\":\"shop://hours\"}").to(server);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo(-32601);
    assertThat(reply.id().asInt()).isEqualTo(7);
    assertThat(reply.sessionId()).isNull();
  }

  @Test
  @Tag("A2.4")
  void aCapabilityThatTheRequestDoesNotDeclareIsNamed() {
    Reply reply = Post.modern("tools/call", "{\"name\":\"needs_sampling\"}").to(server);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32021);
    assertThat(reply.error().get("data").get("requiredCapabilities").has("sampling")).isTrue();
  }

  @Test
  @Tag("A1.17")
  @Tag("A2.4")
  void whatAnotherRequestDeclaredDoesNotCount() {
    String with = "{" + V + ",\"" + Post.CAPABILITIES + "\":{\"sampling\":{}}}";
    ObjectNode params = JsonMapper.shared().createObjectNode().put("name", "needs_sampling");
    params.set("_meta", JsonMapper.shared().readTree(with));

    assertThat(Post.modernWith("tools/call", params).to(server).isToolError()).isFalse();
    assertThat(Post.modern("tools/call", "{\"name\":\"needs_sampling\"}").to(server).errorCode())
        .isEqualTo(-32021);
  }

  @Test
  void aCapabilityThatIsNullOrFalseIsNotDeclared() {
    for (String declared : List.of("null", "false")) {
      ObjectNode params = JsonMapper.shared().createObjectNode().put("name", "needs_sampling");
      params.set(
          "_meta",
          JsonMapper.shared()
              .readTree(
                  "{" + V + ",\"" + Post.CAPABILITIES + "\":{\"sampling\":" + declared + "}}"));

      assertThat(Post.modernWith("tools/call", params).to(server).errorCode()).isEqualTo(-32021);
    }
  }

  @Test
  @Tag("A5.24")
  void sessionsAndEventIdsOfOtherErasAreIgnored() {
    Reply reply =
        Post.modernEcho("hi")
            .header("Mcp-Session-Id", "unknown")
            .header("Last-Event-ID", "5")
            .to(server);

    assertThat(reply.text()).isEqualTo("hi");
    assertThat(reply.sessionId()).isNull();
  }
}
