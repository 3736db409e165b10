package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may come on the streams of 2026-07-28, and on which. */
@McpTest
class ModernStreamTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  private final TestServer server =
      new Sketch()
          .tool(
              "noisy",
              in -> "",
              call -> {
                call.context().progress().report(1);
                call.context().log(LogLevel.ERROR, "something");
                call.context().changes().toolsChanged();
                call.context().changes().resourceUpdated("x://a");
                return Outcome.ToolResult.text("done");
              })
          .resource(
              "x://a", in -> "", call -> Outcome.ResourceResult.text("x://a", "text/plain", "a"))
          .start();

  private final McpTestClient client = server.client(ProtocolRevision.MODERN);

  private PendingCall noise() {
    return client.start(
        "tools/call",
        """
        {"name":"noisy","arguments":{},"_meta":{"progressToken":7,
         "io.modelcontextprotocol/logLevel":"debug"}}
        """);
  }

  @Test
  @Tag("A5.13")
  void noEventHasAnId() {
    try (Listening listening =
        client.listen("{\"toolsListChanged\":true,\"resourceSubscriptions\":[\"x://a\"]}")) {
      Reply reply = noise().reply();
      listening.take();
      listening.take();

      assertThat(reply.events()).isNotEmpty().allMatch(event -> event.id() == null);
      assertThat(listening.events()).hasSize(3).allMatch(event -> event.id() == null);
      assertThat(listening.events()).allMatch(event -> event.retry() == null);
    }
  }

  @Test
  @Tag("A5.13")
  @Tag("A5-status")
  @Tag("C1.2")
  void nothingCanBeResumed() {
    Reply refused = client.refusedGet(Map.of("Last-Event-ID", "1"));

    assertThat(refused.status()).isEqualTo(405);
    assertThat(client.delete().status()).isEqualTo(405);
  }

  @Test
  @Tag("A5.15")
  @Tag("A9.4")
  @Tag("A10.7")
  @Tag("B6.3")
  void whatACallSaysAndWhatASubscriptionSaysNeverMix() {
    try (Listening listening =
        client.listen("{\"toolsListChanged\":true,\"resourceSubscriptions\":[\"x://a\"]}")) {
      Reply reply = noise().reply();

      assertThat(reply.notifications())
          .extracting(message -> message.get("method").asString())
          .containsExactlyInAnyOrder("notifications/progress", "notifications/message");
      assertThat(listening.take().get("method").asString()).startsWith("notifications/");
      assertThat(listening.take().get("method").asString()).startsWith("notifications/");
      assertThat(listening.poll(SHORT)).isNull();
      assertThat(listening.events())
          .extracting(event -> methodOf(event.message()))
          .containsExactlyInAnyOrder(
              "notifications/subscriptions/acknowledged",
              "notifications/tools/list_changed",
              "notifications/resources/updated");
    }
  }

  private static String methodOf(@Nullable JsonNode message) {
    return message == null ? "" : message.get("method").asString();
  }

  @Test
  @Tag("A10.9")
  @Tag("A1.17")
  void nothingOfASubscriptionOutlivesItsConnection() {
    Listening first = client.listen("{\"toolsListChanged\":true}");
    first.close();
    try (Listening second = client.listen("{\"promptsListChanged\":true}")) {
      noise().reply();

      assertThat(second.poll(SHORT)).isNull();
      assertThat(first.isOpen()).isFalse();
    }
  }

  @Test
  @Tag("C3.2")
  void aClientMayListenBeforeAnythingElse() {
    McpTestClient fresh = server.client(ProtocolRevision.MODERN);
    try (Listening listening = fresh.listen("{\"toolsListChanged\":true}")) {
      assertThat(listening.acknowledgement().at("/notifications/toolsListChanged").asBoolean())
          .isTrue();
      assertThat(fresh.callTool("noisy", "{}").text()).isEqualTo("done");
    }
  }
}
