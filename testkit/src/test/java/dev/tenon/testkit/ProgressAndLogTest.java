package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a method tells of itself before it answers. */
@McpTest(allowing = Leak.PROGRESS)
class ProgressAndLogTest {
  private static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";

  private final TestServer server = TestServer.of(new HandWrittenServer().server());

  private static Reply call(McpTestClient client, String tool, String meta) {
    return client.request("tools/call", "{\"name\":\"" + tool + "\",\"_meta\":{" + meta + "}}");
  }

  private static List<JsonNode> of(Reply reply, String method) {
    return reply.notifications().stream()
        .filter(message -> message.get("method").asString().equals(method))
        .map(message -> message.get("params"))
        .toList();
  }

  @EveryRevision
  @Tag("A9.1")
  @Tag("A9.2")
  @Tag("D3.2")
  @Tag("C2.4")
  void progressComesUnderItsTokenAndOnlyUpwards(ProtocolRevision revision) {
    for (String token : List.of("\"p\"", "7", "\"7\"", "0", "\"\"", "12345678901234567890")) {
      List<JsonNode> progress =
          of(
              call(server.client(revision), "steps", "\"progressToken\":" + token),
              "notifications/progress");

      assertThat(progress).extracting(p -> p.get("progress").asInt()).containsExactly(0, 50, 100);
      assertThat(progress)
          .allMatch(p -> p.get("progressToken").equals(JsonMapper.shared().readTree(token)))
          .allMatch(p -> p.get("total").asInt() == 100);
      assertThat(progress.get(1).has("message"))
          .isEqualTo(revision.isAtLeast(ProtocolRevision.V2025_03_26));
    }
  }

  @EveryRevision
  @Tag("A2.8")
  @Tag("A9.1")
  void withoutATokenNoProgressIsSent(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    Reply bare = client.request("tools/call", "{\"name\":\"steps\",\"arguments\":{}}");
    assertThat(of(bare, "notifications/progress")).isEmpty();
    assertThat(of(call(client, "steps", "\"progressToken\":null"), "notifications/progress"))
        .isEmpty();
  }

  @EveryRevision
  void fractionsAndUnknownTotalsAreSentAndNonsenseIsNot(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch()
            .tool(
                "t",
                call -> {
                  var progress = call.context().progress();
                  progress.report(-1.5);
                  progress.report(Double.NaN);
                  progress.report(Double.POSITIVE_INFINITY);
                  progress.report(0.25, 0.5);
                  progress.report(0.25, 0.5);
                  progress.report(0.1, 0.5);
                  progress.report(1e300, 2e300, "");
                  return Outcome.ToolResult.text("x");
                })
            .start()
            .client(revision);

    List<JsonNode> progress =
        of(call(client, "t", "\"progressToken\":1"), "notifications/progress");

    assertThat(progress)
        .extracting(p -> p.get("progress").asDouble())
        .containsExactly(-1.5, 0.25, 1e300);
    assertThat(progress.get(0).has("total")).isFalse();
    assertThat(progress.get(1).get("total").asDouble()).isEqualTo(0.5);
    assertThat(progress.get(2).has("message")).isFalse();
  }

  @EveryRevision
  @Tag("A9.3")
  void afterTheAnswerNothingIsSent(ProtocolRevision revision) {
    AtomicReference<CallContext> kept = new AtomicReference<>();
    TestServer keeping =
        new Sketch()
            .tool(
                "keep",
                call -> {
                  kept.set(call.context());
                  return Outcome.ToolResult.text("x");
                })
            .start();
    try (TestChannel channel = keeping.channel()) {
      String meta = "\"_meta\":{\"progressToken\":1}";
      if (revision.isModern()) {
        meta = Wire.modernMeta(",\"progressToken\":1,\"" + LOG_LEVEL + "\":\"debug\"");
      } else {
        channel.send(Wire.initialize(revision));
        channel.take();
      }
      channel.send(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"keep\","
              + meta
              + "}}");
      channel.take();

      kept.get().progress().report(1);
      kept.get().log(LogLevel.EMERGENCY, "late");

      assertThat(channel.poll(Duration.ofMillis(30))).isNull();
      assertThat(kept.get().isCancelled()).isFalse();
    }
  }

  @Test
  @Tag("A2.8")
  @Tag("B6.2")
  @Tag("B6.3")
  @Tag("C2.5")
  void aModernRequestGetsLogMessagesOnlyFromTheLevelThatItNames() {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    String member = "\"" + LOG_LEVEL + "\":";

    assertThat(of(client.callTool("steps", "{}"), "notifications/message")).isEmpty();
    assertThat(levels(call(client, "steps", member + "\"debug\"")))
        .containsExactly("info", "debug");
    assertThat(levels(call(client, "steps", member + "\"info\""))).containsExactly("info");
    assertThat(levels(call(client, "steps", member + "\"notice\""))).isEmpty();
    assertThat(levels(call(client, "steps", member + "null"))).isEmpty();
    assertThat(of(client.callTool("steps", "{}"), "notifications/message"))
        .as("nothing is remembered")
        .isEmpty();
  }

  private static List<String> levels(Reply reply) {
    return of(reply, "notifications/message").stream()
        .map(params -> params.get("level").asString())
        .toList();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D4.1")
  @Tag("C2.5")
  void aLegacySessionSetsItsLevelForItselfAlone(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    McpTestClient other = server.client(revision);

    assertThat(client.request("logging/setLevel", "{\"level\":\"warning\"}").result()).isEmpty();
    assertThat(levels(client.callTool("steps", "{}"))).isEmpty();
    assertThat(levels(other.callTool("steps", "{}"))).containsExactly("info");
    assertThat(client.request("logging/setLevel", "{\"level\":\"debug\"}").result()).isEmpty();
    assertThat(levels(client.callTool("steps", "{}"))).containsExactly("info", "debug");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("B6.4")
  @Tag("D4.1")
  void aLevelThatThereIsNoneOfIsRefusedAndChangesNothing(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    client.request("logging/setLevel", "{\"level\":\"debug\"}");
    for (String params :
        List.of(
            "{}",
            "{\"level\":null}",
            "{\"level\":\"loud\"}",
            "{\"level\":\"INFO\"}",
            "{\"level\":\"\"}",
            "{\"level\":3}",
            "{\"level\":[\"info\"]}")) {
      Reply reply = client.request("logging/setLevel", params);
      assertThat(reply.errorCode()).as(params).isEqualTo(-32602);
      assertThat(reply.error().get("message").asString())
          .contains("params.level must be one of debug, info, notice");
    }
    assertThat(levels(client.callTool("steps", "{}"))).containsExactly("info", "debug");
  }

  @EveryRevision
  @Tag("B6.3")
  void everyLevelIsComparedByItsWeight(ProtocolRevision revision) {
    McpTestClient client =
        new Sketch()
            .tool(
                "all",
                call -> {
                  for (LogLevel level : LogLevel.values()) {
                    call.context().log(level, "a \"quoted\"\nline");
                  }
                  return Outcome.ToolResult.text("x");
                })
            .start()
            .client(revision);
    for (LogLevel least : LogLevel.values()) {
      String meta = "";
      if (revision.isModern()) {
        meta = "\"" + LOG_LEVEL + "\":\"" + least.word() + "\"";
      } else {
        client.request("logging/setLevel", "{\"level\":\"" + least.word() + "\"}");
      }
      List<String> expected = new ArrayList<>();
      for (LogLevel level : LogLevel.values()) {
        if (level.compareTo(least) >= 0) {
          expected.add(level.word());
        }
      }
      Reply reply = call(client, "all", meta);
      assertThat(levels(reply)).isEqualTo(expected);
      assertThat(of(reply, "notifications/message").get(0).get("data").asString())
          .isEqualTo("a \"quoted\"\nline");
    }
  }

  @EveryRevision
  void theMethodKnowsItsClientAndRevision(ProtocolRevision revision) {
    AtomicReference<CallContext> seen = new AtomicReference<>();
    McpTestClient client =
        new Sketch()
            .tool(
                "look",
                call -> {
                  seen.set(call.context());
                  return Outcome.ToolResult.text("x");
                })
            .start()
            .client(revision);

    client.callTool("look", "{}");

    assertThat(seen.get().protocolVersion()).isEqualTo(revision.version());
    assertThat(seen.get().client().name()).isEqualTo("testkit");
    assertThat(seen.get().client().version()).isEqualTo("1");
    assertThat(seen.get().client().can("sampling")).isFalse();
  }
}
