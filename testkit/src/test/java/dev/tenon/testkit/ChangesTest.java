package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changes of lists and of resources, told to clients of every revision in its own way. */
@McpTest
class ChangesTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  private final TestServer server =
      new Sketch()
          .tool(
              "change",
              in -> "",
              call -> {
                call.context().changes().toolsChanged();
                call.context().changes().promptsChanged();
                call.context().changes().resourcesChanged();
                call.context().changes().resourceUpdated("x://a");
                call.context().changes().resourceUpdated("x://b");
                return Outcome.ToolResult.text("changed");
              })
          .resource(
              "x://a", in -> "", call -> Outcome.ResourceResult.text("x://a", "text/plain", "a"))
          .resource(
              "x://b", in -> "", call -> Outcome.ResourceResult.text("x://b", "text/plain", "b"))
          .prompt("p", in -> "", call -> Outcome.PromptResult.userText("p"))
          .start();

  private List<McpTestClient> clients(ProtocolRevision revision) {
    return List.of(server.client(revision), server.channelClient(revision, ClientOptions.NONE));
  }

  /** Asks to be told of everything, and of one resource. */
  private static Listening listen(McpTestClient client) {
    if (client.revision().isModern()) {
      return client.listen(
          """
          {"toolsListChanged":true,"promptsListChanged":true,"resourcesListChanged":true,
           "resourceSubscriptions":["x://a"]}
          """);
    }
    Listening stream = client.openStream();
    assertThat(client.request("resources/subscribe", "{\"uri\":\"x://a\"}").result()).isEmpty();
    return stream;
  }

  private static List<String> taken(Listening listening, int count) {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonNode message = listening.take();
      taken.add(message.get("method").asString() + message.path("params").path("uri").asString(""));
    }
    return taken;
  }

  @EveryRevision
  @Tag("A10.10")
  @Tag("B1.15")
  @Tag("C2.6")
  @Tag("C2.7")
  @Tag("D4.2")
  @Tag("D4.3")
  void whoAskedIsToldOfEachChange(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision)) {
      try (Listening listening = listen(client)) {
        client.callTool("change", "{}");

        assertThat(taken(listening, 4))
            .containsExactlyInAnyOrder(
                "notifications/tools/list_changed",
                "notifications/prompts/list_changed",
                "notifications/resources/list_changed",
                "notifications/resources/updatedx://a");
        assertThat(listening.poll(SHORT)).as("the other resource was not asked for").isNull();
      }
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D4.2")
  void aResourceCanBeLeftAgain(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision)) {
      try (Listening listening = listen(client)) {
        Reply left = client.request("resources/unsubscribe", "{\"uri\":\"x://a\"}");
        client.callTool("change", "{}");

        assertThat(left.result()).isEmpty();
        assertThat(taken(listening, 3)).noneMatch(method -> method.contains("updated"));
        assertThat(listening.poll(SHORT)).isNull();
      }
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.7")
  void eachSessionHasItsOwnStreamAndItsOwnSubscriptions(ProtocolRevision revision) {
    McpTestClient one = server.client(revision);
    McpTestClient other = server.client(revision);
    try (Listening ofOne = listen(one);
        Listening ofOther = other.openStream()) {
      other.callTool("change", "{}");

      assertThat(taken(ofOne, 4)).contains("notifications/resources/updatedx://a");
      assertThat(taken(ofOther, 3)).noneMatch(method -> method.contains("updated"));
      assertThat(ofOther.poll(SHORT)).isNull();
    }
  }

  @Test
  @Tag("A6.6")
  @Tag("A10.6")
  @Tag("A2.7")
  void severalSubscriptionsShareAConnection() {
    McpTestClient client = server.channelClient(ProtocolRevision.MODERN, ClientOptions.NONE);
    try (Listening tools = client.listen("{\"toolsListChanged\":true}");
        Listening resource = client.listen("{\"resourceSubscriptions\":[\"x://b\"]}")) {
      client.callTool("change", "{}");

      assertThat(taken(tools, 1)).containsExactly("notifications/tools/list_changed");
      assertThat(taken(resource, 1)).containsExactly("notifications/resources/updatedx://b");
      assertThat(tools.poll(SHORT)).isNull();
      assertThat(resource.poll(SHORT)).isNull();
    }
  }

  @EveryRevision
  @Tag("B1.2")
  void aListDependsOnNothingThatHappenedOnTheConnection(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision)) {
      for (String list : List.of("tools/list", "prompts/list", "resources/list")) {
        JsonNode first = client.request(list, "{}").result();
        client.callTool("change", "{}");
        client.readResource("x://a");
        client.request("tools/call", "{\"name\":\"nonsense\"}");

        assertThat(client.request(list, "{}").result()).isEqualTo(first);
        assertThat(server.client(revision).request(list, "{}").result()).isEqualTo(first);
      }
    }
  }
}
