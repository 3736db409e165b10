package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.HeaderParameter;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/**
 * What is hidden is answered, byte for byte, as a server answers that never had it. Two servers are
 * asked the same: one with secrets, and one without.
 */
@McpTest
final class HiddenFeaturesTest {
  private static final List<Principal> STRANGERS =
      List.of(Principal.NOBODY, GuardedShop.READER, GuardedShop.WRITER);

  private final GuardedShop shop = GuardedShop.whole();
  private final TestServer whole = shop.start();
  private final TestServer bare = GuardedShop.withoutSecrets().start();

  /** Answers of both servers to the same request. */
  private void alike(ProtocolRevision revision, String method, String params) {
    for (Principal stranger : STRANGERS) {
      alike(
          ask(whole, revision, stranger, method, params),
          method + params + stranger,
          ask(bare, revision, stranger, method, params));
      ClientOptions options = ClientOptions.NONE.as(stranger);
      alike(
          whole.channelClient(revision, options).request(method, params),
          "channel " + method + params + stranger,
          bare.channelClient(revision, options).request(method, params));
    }
  }

  private static void alike(Reply guarded, String what, Reply unknown) {
    assertThat(unknown.message()).as(what).isNotNull();
    assertThat(String.valueOf(guarded.message()))
        .as(what)
        .isEqualTo(String.valueOf(unknown.message()));
    assertThat(guarded.status()).as(what).isEqualTo(unknown.status());
  }

  private static Reply ask(
      TestServer server,
      ProtocolRevision revision,
      Principal principal,
      String method,
      String params) {
    return server.client(revision, ClientOptions.NONE.as(principal)).request(method, params);
  }

  @EveryRevision
  void aTool(ProtocolRevision revision) {
    alike(revision, "tools/call", "{\"name\":\"purge\",\"arguments\":{}}");
    alike(revision, "tools/call", "{\"name\":\"purge\",\"arguments\":{\"no\":1}}");
    alike(revision, "tools/call", "{\"name\":\"purge\",\"arguments\":7}");
    alike(revision, "tools/call", "{\"name\":\"purgeLater\",\"arguments\":{}}");
    alike(revision, "tools/call", "{\"name\":\"purge\",\"requestState\":7,\"arguments\":{}}");
    alike(revision, "tools/call", "{\"name\":\"purge\",\"requestState\":\"x\",\"arguments\":{}}");
    assertThat(shop.effects).isEmpty();
  }

  @EveryRevision
  void aResourceAndATemplate(ProtocolRevision revision) {
    alike(revision, "resources/read", "{\"uri\":\"shop://secrets\"}");
    alike(revision, "resources/read", "{\"uri\":\"shop://secret/7\"}");
    alike(revision, "resources/read", "{\"uri\":\"shop://secrets\",\"requestState\":\"x\"}");
    assertThat(shop.effects).isEmpty();
  }

  @EveryRevision
  void aPrompt(ProtocolRevision revision) {
    alike(revision, "prompts/get", "{\"name\":\"threat\"}");
    alike(revision, "prompts/get", "{\"name\":\"threat\",\"arguments\":7}");
    alike(revision, "prompts/get", "{\"name\":\"threat\",\"requestState\":\"x\"}");
    assertThat(shop.effects).isEmpty();
  }

  @EveryRevision
  void theirCompletions(ProtocolRevision revision) {
    for (String argument : List.of("text", "id", "other")) {
      String argumentJson = ",\"argument\":{\"name\":\"" + argument + "\",\"value\":\"\"}}";
      alike(
          revision,
          "completion/complete",
          "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"threat\"}" + argumentJson);
      alike(
          revision,
          "completion/complete",
          "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"shop://secret/{id}\"}" + argumentJson);
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void theirSubscriptions(ProtocolRevision revision) {
    alike(revision, "resources/subscribe", "{\"uri\":\"shop://secrets\"}");
    alike(revision, "resources/subscribe", "{\"uri\":\"shop://secret/7\"}");
  }

  @EveryRevision
  void theLists(ProtocolRevision revision) {
    for (String list :
        List.of("tools/list", "prompts/list", "resources/list", "resources/templates/list")) {
      alike(revision, list, "{}");
    }
  }

  /** One letter is wrong, so a suggestion would be made if the caller could see what is there. */
  @EveryRevision
  void suggestionsNameOnlyWhatTheCallerSees(ProtocolRevision revision) {
    alike(revision, "tools/call", "{\"name\":\"purgee\",\"arguments\":{}}");
    alike(revision, "prompts/get", "{\"name\":\"threet\"}");

    Reply near = ask(whole, revision, GuardedShop.WRITER, "tools/call", "{\"name\":\"purge\"}");
    assertThat(near.error().get("message").asString()).isEqualTo("There is no tool \"purge\".");
    Reply ofOthers =
        ask(whole, revision, GuardedShop.READER, "tools/call", "{\"name\":\"cancle\"}");
    assertThat(ofOthers.error().get("message").asString())
        .as("what asks for more is not in the list either")
        .isEqualTo("There is no tool \"cancle\".");
    Reply ofOwn = ask(whole, revision, GuardedShop.WRITER, "tools/call", "{\"name\":\"cancle\"}");
    assertThat(ofOwn.error().get("message").asString())
        .isEqualTo("There is no tool \"cancle\". Did you mean \"cancel\"?");
    Reply prompt =
        ask(whole, revision, GuardedShop.READER, "prompts/get", "{\"name\":\"apologi\"}");
    assertThat(prompt.error().get("message").asString())
        .isEqualTo("There is no prompt \"apologi\".");
  }

  @Test
  void theHeadersThatAHiddenToolMirrors() {
    Sketch sketch = new Sketch();
    ToolEntry entry =
        new ToolEntry(
            Presentation.of("route", null, null),
            Hints.NONE,
            RawJson.of(
                "{\"type\":\"object\",\"properties\":{\"region\":"
                    + "{\"type\":\"string\",\"x-mcp-header\":\"Region\"}}}"),
            null,
            false,
            List.of(new HeaderParameter("region", "Region")),
            TaskSupport.NEVER,
            sketch,
            sketch.next());
    TestServer mirroring =
        sketch
            .policies(GuardedShop.SECRET)
            .tool(entry, Sketch::nothing, call -> Outcome.ToolResult.text("routed"))
            .start();
    Post without =
        Post.modern("tools/call", "{\"name\":\"route\",\"arguments\":{\"region\":\"a\"}}");
    Post with = without.header("Mcp-Param-Region", "b");

    assertThat(with.to(mirroring).error().get("message").asString())
        .isEqualTo("There is no tool \"route\".");
    assertThat(without.to(mirroring).message()).isEqualTo(with.to(mirroring).message());
    mirroring.close();
  }

  /**
   * A full server turns all calls away, and must not do so in the words of tools that are there.
   */
  @Test
  void nothingIsToldWhenThereIsNoRoom() {
    for (ProtocolRevision revision : ProtocolRevision.values()) {
      Full full = new Full();
      ChannelEndpoint.Connection connection = whole.engine().connect(full);
      if (!revision.isModern()) {
        full.send(connection, Wire.initialize(revision));
      }
      String unknown = full.send(connection, Wire.call(revision, "7", "burge", "{}"));
      String hidden = full.send(connection, Wire.call(revision, "7", "purge", "{}"));
      String open = full.send(connection, Wire.call(revision, "7", "look", "{}"));

      assertThat(hidden).isEqualTo(unknown).contains("overloaded");
      assertThat(open).as("who sees a tool is told as its caller").isNotEqualTo(unknown);
    }
  }

  /** A connection on which no call can run. */
  private static final class Full implements Channel {
    private final List<String> sent = new ArrayList<>();

    String send(ChannelEndpoint.Connection connection, String message) {
      byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
      connection.receive(bytes, 0, bytes.length);
      return sent.get(sent.size() - 1);
    }

    @Override
    public void send(byte[] message) {
      sent.add(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public void execute(Runnable call) {
      throw new RejectedExecutionException("full");
    }
  }

  @Test
  void whoMaySeesAndUsesAllOfIt() {
    McpTestClient admin =
        whole.client(ProtocolRevision.MODERN, ClientOptions.NONE.as(GuardedShop.ADMIN));

    assertThat(admin.tools().keys())
        .containsExactly(
            "assist", "cancel", "find", "look", "profile", "purge", "purgeLater", "purr");
    assertThat(admin.callTool("purge").text()).isEqualTo("purge ran");
    assertThat(admin.readResource("shop://secret/7").status()).isEqualTo(200);
    assertThat(admin.getPrompt("threat", Map.of()).status()).isEqualTo(200);
  }
}
