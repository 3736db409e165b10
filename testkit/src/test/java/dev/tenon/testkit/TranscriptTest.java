package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a transcript says. */
@McpTest
final class TranscriptTest {
  private final FakeClock clock = new FakeClock();
  private final TestServer server =
      new Sketch()
          .tool(
              "greet",
              call -> {
                call.context().log(LogLevel.INFO, "greeting");
                return Outcome.ToolResult.text("hello");
              })
          .start(ServerConfig.DEFAULT, clock);

  @Test
  void everyMessageStandsInOrderWithItsTimeItsClientAndItsHeaders() {
    McpTestClient client = server.client(ProtocolRevision.V2025_06_18);
    clock.advance(Duration.ofMillis(1_500));
    Reply unused = client.as(Principal.of("ada")).request("ping", "{}");
    unused = client.callTool("greet");

    assertThat(server.transcript().replace(String.valueOf(client.sessionId()), "SESSION"))
        .startsWith(
            "sketch: Transcript: 9 messages\n#1 12:00:00.000 client 1 (2025-06-18) -> POST\n")
        .contains("#2 12:00:00.000 client 1 (2025-06-18) <- 200 Mcp-Session-Id: SESSION\n    {")
        .contains("#4 12:00:00.000 client 1 (2025-06-18) <- 202 without a body\n#5 ")
        .contains(
            "#5 12:00:01.500 client 1 (2025-06-18) as ada -> POST MCP-Protocol-Version: 2025-06-18,"
                + " Mcp-Session-Id: SESSION\n    {\"jsonrpc\":\"2.0\",\"method\":\"ping\"")
        .contains("<- event 1-1\n    {\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\"")
        .contains("<- event 1-2\n    ");
  }

  @Test
  void onlyTheNewestMessagesAreKept() {
    server.transcribing(3);
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    for (int i = 0; i < 10; i++) {
      Reply unused = client.request("tools/list", "{}");
    }

    assertThat(server.transcript())
        .startsWith("sketch: Transcript: 22 messages, of which the first 19 are left out\n#20 ")
        .contains("\n#22 ")
        .doesNotContain("#19 ");
  }

  @Test
  void ofALongMessageTheBeginningIsKept() {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    Reply unused = client.request("ping", "{\"long\":\"" + "x".repeat(10_000) + "\"}");

    assertThat(server.transcript()).containsPattern("x{1000} \\.\\.\\. and \\d{4} bytes more\n");
  }

  @Test
  void credentialsAreMasked() {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    Map<String, String> headers = new HashMap<>(client.headers());
    headers.put("Authorization", "Bearer s3cret");
    headers.put("Proxy-Authorization", "s3cret");
    headers.put("Cookie", "id=s3cret");
    Reply unused = client.post("{}", headers);

    assertThat(server.transcript())
        .contains("Authorization: Bearer ***", "Proxy-Authorization: ***", "Cookie: ***")
        .doesNotContain("s3cret");
  }

  @Test
  void streamsAndConnectionsAreThereToo() {
    try (Listening listening =
        server.client(ProtocolRevision.MODERN).listen("{\"toolsListChanged\":true}")) {
      assertThat(listening.isOpen()).isTrue();
    }
    McpTestClient other = server.channelClient(ProtocolRevision.V2025_11_25, ClientOptions.NONE);
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(ProtocolRevision.V2025_11_25));
      assertThat(channel.take().has("result")).isTrue();
    }

    assertThat(other.sessionId()).isNotNull();
    assertThat(server.transcript())
        .contains("client 1 (2026-07-28) <- a stream\n")
        .contains("client 1 (2026-07-28) <- the end of the stream\n")
        .contains("channel client 2 (2025-11-25) ->\n    {\"jsonrpc\"")
        .contains("channel 3 ->\n    {\"jsonrpc\"")
        .contains("channel 3 <-\n    {\"jsonrpc\"");
  }
}
