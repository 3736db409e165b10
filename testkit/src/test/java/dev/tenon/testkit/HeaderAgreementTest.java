package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of a modern request say what its body says, or the request is refused. */
@McpTest
class HeaderAgreementTest {
  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private static String base64(String text) {
    return "=?base64?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }

  private void refused(Post post, String named) {
    Reply reply = post.to(server);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32020);
    assertThat(reply.id().asInt()).isEqualTo(7);
    assertThat(reply.error().get("message").asString()).contains(named);
    assertThat(Post.modernEcho("still here").to(server).text()).isEqualTo("still here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"})
  @Tag("A5.16")
  @Tag("A5.18")
  @Tag("A5.19")
  @Tag("A5.20")
  @Tag("A5-status")
  @Tag("C1.4")
  void aMissingHeaderIsNamed(String header) {
    refused(Post.modernEcho("x").header(header), header);
  }

  @ParameterizedTest
  @CsvSource({
    "MCP-Protocol-Version, 2026-07-28",
    "Mcp-Method, tools/call",
    "Mcp-Name, echo",
  })
  @Tag("A5.20")
  void aHeaderThatStandsTwiceIsRefusedEvenIfBothAgree(String header, String value) {
    refused(Post.modernEcho("x").header(header, value, value), header);
  }

  @ParameterizedTest
  @CsvSource({
    "MCP-Protocol-Version, 2025-11-25",
    "MCP-Protocol-Version, v999.0.0",
    "MCP-Protocol-Version, ''",
    "Mcp-Method, tools/list",
    "Mcp-Method, TOOLS/CALL",
    "Mcp-Method, Tools/Call",
    "Mcp-Method, ''",
    "Mcp-Method, 'tools/call, tools/call'",
    "Mcp-Name, fail",
    "Mcp-Name, Echo",
    "Mcp-Name, ''",
    "Mcp-Name, '\"echo\"'",
    "Mcp-Name, 'echo, echo'",
  })
  @Tag("A5.16")
  @Tag("A5.18")
  @Tag("A5.19")
  @Tag("A5.20")
  @Tag("C1.4")
  void aHeaderThatSaysSomethingElseIsRefused(String header, String value) {
    refused(Post.modernEcho("x").header(header, value), header);
  }

  @ParameterizedTest
  @CsvSource({
    "MCP-Protocol-Version, '  2026-07-28'",
    "MCP-Protocol-Version, '2026-07-28\t '",
    "Mcp-Method, ' tools/call '",
    "Mcp-Name, ' \techo\t '",
    "mcp-name, echo",
    "MCP-NAME, echo",
    "mCp-MeThOd, tools/call",
  })
  @Tag("A5.21")
  @Tag("A5.23")
  void blanksAroundAValueAndTheCaseOfANameDoNotMatter(String header, String value) {
    assertThat(Post.modernEcho("x").header(header, value).to(server).text()).isEqualTo("x");
  }

  @Test
  @Tag("A5.22")
  void aValueInBase64IsDecodedBeforeItIsCompared() {
    assertThat(Post.modernEcho("x").header("Mcp-Name", base64("echo")).to(server).text())
        .isEqualTo("x");
    refused(Post.modernEcho("x").header("Mcp-Name", base64("fail")), "Mcp-Name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?base64?ZWNob?=", // one character too many
        "=?base64?ZWNobw?=", // without padding
        "=?base64?ZWNobw===?=",
        "=?base64?ZWNo bw==?=",
        "=?base64?ZWN*bw==?=",
        "=?base64?ZWNo-_==?=",
        "=?base64?????=",
        "=?base64?/w==?=", // not UTF-8
        "=?base64?ZWNobw==", // the markers are not whole, so it is literal
        "ZWNobw==?=",
        "=?BASE64?ZWNobw==?=",
        "=?base64?=",
        "=?base64??=",
        "=?base64?",
      })
  @Tag("A5.22")
  @Tag("A5.23")
  void aBrokenOrForeignWrapperIsRefused(String value) {
    refused(Post.modernEcho("x").header("Mcp-Name", value), "Mcp-Name");
  }

  @Test
  void aNameThatIsNotAsciiAgreesOnlyInBase64() {
    String uri = "shop://zürich/☃";
    Post post = Post.modern("resources/read", "{\"uri\":\"" + uri + "\"}");

    assertThat(post.header("Mcp-Name", base64(uri)).to(server).errorCode()).isEqualTo(-32602);
    refused(post.header("Mcp-Name", uri), "Mcp-Name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec\u0000ho", "ec\rho", "echo\n", "ec\u007fho", "\u0001"})
  @Tag("A5.20")
  void charactersThatNoFieldValueHasAreRefused(String value) {
    refused(Post.modernEcho("x").header("Mcp-Name", value), "Mcp-Name");
  }

  @Test
  void aNameThatLooksLikeAWrapperIsComparedInBase64() {
    String name = "=?base64?x?=";
    Post post = Post.modern("tools/call", "{\"name\":\"" + name + "\"}");

    assertThat(post.header("Mcp-Name", base64(name)).to(server).errorCode())
        .as("agrees, and there is no such tool")
        .isEqualTo(-32602);
    refused(post.header("Mcp-Name", name), "Mcp-Name");
  }

  @Test
  @Tag("A5.19")
  void promptsAgreeByNameAndResourcesByUri() {
    Post prompt = Post.modern("prompts/get", "{\"name\":\"greet\",\"arguments\":{\"name\":\"A\"}}");
    Post resource = Post.modern("resources/read", "{\"uri\":\"shop://hours\"}");

    assertThat(prompt.to(server).result().has("messages")).isTrue();
    assertThat(resource.to(server).result().has("contents")).isTrue();
    refused(prompt.header("Mcp-Name", "greeting"), "Mcp-Name");
    refused(resource.header("Mcp-Name"), "Mcp-Name");
    refused(resource.header("Mcp-Name", "shop://Hours"), "Mcp-Name");
  }

  @Test
  @Tag("A5.19")
  void otherMethodsNeedNoName() {
    assertThat(Post.modern("tools/list", "{}").to(server).status()).isEqualTo(200);
    assertThat(Post.modern("tools/list", "{}").header("Mcp-Name", "ignored").to(server).status())
        .isEqualTo(200);
  }

  @Test
  void aBodyWithoutANameIsToldSoAndNotThatAHeaderIsMissing() {
    Reply reply = Post.modern("tools/call", "{}").to(server);

    assertThat(reply.errorCode()).isEqualTo(-32602);
    assertThat(reply.error().get("message").asString()).contains("params.name");
  }

  @Test
  @Tag("C1.5")
  void initializeUnderAModernHeaderIsAMismatch() {
    Reply reply =
        Post.of(
                """
                {"jsonrpc":"2.0","id":7,"method":"initialize",
                 "params":{"protocolVersion":"2025-11-25","capabilities":{}}}
                """)
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", "initialize")
            .to(server);

    assertThat(reply.errorCode()).isEqualTo(-32020);
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  @Tag("E4")
  void notificationsNeedNoHeaders() {
    Reply reply =
        Post.of(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7,"
                    + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}")
            .to(server);

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.message()).isNull();
  }

  @Test
  @Tag("D2.11")
  void theLegacyErasDoNotLookAtTheHeaders() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);

    Reply reply =
        Post.of(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                    + "{\"name\":\"region\",\"arguments\":{\"text\":\"a\"}}}")
            .header("Mcp-Session-Id", String.valueOf(client.sessionId()))
            .header("Mcp-Method", "wrong")
            .header("Mcp-Name", "wrong")
            .header("Mcp-Param-Region", "wrong")
            .to(server);

    assertThat(reply.text()).isEqualTo("a");
  }
}
