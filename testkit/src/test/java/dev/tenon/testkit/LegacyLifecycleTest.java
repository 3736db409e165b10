package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** How a session of the older revisions begins, and what it never knows. */
@McpTest
class LegacyLifecycleTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final String CANCEL =
      """
      {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"hello"}}\
      """;

  private final TestServer server =
      new Sketch()
          .tool(
              "change",
              in -> "",
              call -> {
                call.context().changes().toolsChanged();
                return Outcome.ToolResult.text("changed");
              })
          .start();

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D1.5")
  void aHandshakeCannotBeCancelled(ProtocolRevision revision) {
    try (TestChannel channel = server.channel()) {
      channel.send(CANCEL);
      channel.send(Wire.initialize(revision));
      channel.send(CANCEL);

      assertThat(channel.take().at("/result/protocolVersion").asString())
          .isEqualTo(revision.version());
      channel.send(Wire.request(revision, "1", "tools/list", ""));
      assertThat(channel.take().get("result").get("tools")).hasSize(1);
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D1.3")
  void beforeTheClientIsReadyNothingIsAskedOfIt(ProtocolRevision revision) {
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(revision));
      assertThat(channel.take().has("result")).isTrue();
      server.channelClient(revision, ClientOptions.NONE).callTool("change", "{}");

      JsonNode early = channel.poll(SHORT);

      assertThat(early == null || !early.has("id")).as("no request: " + early).isTrue();
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D4.6")
  void theMethodsOfTheModernRevisionDoNotExist(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    String session = String.valueOf(client.sessionId());
    for (String method : new String[] {"subscriptions/listen", "tasks/update"}) {
      Reply reply =
          Post.of(
                  "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                      + method
                      + "\",\"params\":{\"taskId\":\"t\",\"notifications\":{}}}")
              .header("Mcp-Session-Id", session)
              .to(server);
      assertThat(reply.message() == null ? 0 : reply.error().get("code").asInt())
          .as(method + " " + reply)
          .isIn(-32601, -32602);
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("B8.6")
  void theExtensionForTasksIsNotAnnounced(ProtocolRevision revision) {
    TestServer withTasks =
        new Sketch()
            .tool("slow", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("done"))
            .start();
    McpTestClient client =
        withTasks.client(
            revision, ClientOptions.declaring("extensions.io.modelcontextprotocol/tasks"));

    assertThat(client.handshake().result().at("/capabilities").has("extensions")).isFalse();
    assertThat(client.callTool("slow", "{}").text())
        .as("no task, but the result")
        .isEqualTo("done");
    assertThat(
            client.request("tasks/update", "{\"taskId\":\"t\",\"inputResponses\":{}}").errorCode())
        .isEqualTo(-32601);
  }
}
