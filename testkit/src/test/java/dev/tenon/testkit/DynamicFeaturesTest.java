package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Features that come and go while a server runs, beside those that were there from the start. */
@McpTest
final class DynamicFeaturesTest {
  private final FakeClock clock = new FakeClock();
  private final HandWrittenServer byHand = new HandWrittenServer();
  private final Server shop = byHand.server();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);

  @EveryRevision
  void replacingAndRemovingHoldsForGeneratedToolsToo(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    shop.tools().replace(tool("echo").handler((in, call) -> "replaced"));
    assertThat(client.callTool("echo", "{}").text()).isEqualTo("replaced");
    assertThat(shop.tools().remove("echo")).isTrue();
    assertThat(shop.tools().remove("echo")).isFalse();

    Reply gone = client.request("tools/call", "{\"name\":\"echo\",\"arguments\":{}}");
    assertThat(gone.errorCode()).isEqualTo(-32602);
  }

  @Test
  void aNameThatIsTakenOrUnknownIsRefusedAndNothingChanges() {
    List<String> before = shop.tools().names();

    assertThatThrownBy(() -> shop.tools().add(simple("new"), simple("echo")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is a tool \"echo\" already: replace it, or remove it first.");
    assertThatThrownBy(() -> shop.tools().replace(simple("ecco")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no tool \"ecco\" that could be replaced; did you mean \"echo\"?");
    assertThatThrownBy(
            () -> shop.resources().add(Resource.at("shop://hours").reader((in, call) -> "x")))
        .hasMessageContaining("There is a resource \"shop://hours\" already");
    assertThatThrownBy(() -> shop.prompts().add(prompt("greet").handler((in, call) -> "x")))
        .hasMessageContaining("There is a prompt \"greet\" already");

    assertThat(shop.tools().names()).isEqualTo(before);
  }

  @EveryRevision
  void resourcesAndTemplatesComeAndGo(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    shop.resources()
        .add(
            Resource.at("notes://today")
                .name("today")
                .mimeType("text/markdown")
                .reader((request, call) -> "# " + request.uri()),
            Resource.at("notes://days/{day}")
                .reader((request, call) -> RawJson.of("[" + request.variable("day") + "]")),
            Resource.at("notes://blob")
                .reader((request, call) -> "x".getBytes(StandardCharsets.UTF_8)));

    JsonNode today = client.readResource("notes://today").result().at("/contents/0");
    assertThat(today.get("text").asString()).isEqualTo("# notes://today");
    assertThat(today.get("mimeType").asString()).isEqualTo("text/markdown");
    assertThat(client.readResource("notes://days/7").result().at("/contents/0/text").asString())
        .isEqualTo("[7]");
    assertThat(client.readResource("notes://blob").result().at("/contents/0/blob").asString())
        .isEqualTo("eA==");
    assertThat(client.request("resources/templates/list", "{}").result().get("resourceTemplates"))
        .hasSize(2);

    assertThat(shop.resources().remove("notes://days/{day}")).isTrue();
    assertThat(client.readResource("notes://days/7").errorCode())
        .isEqualTo(revision.isModern() ? -32602 : -32002);
    assertThat(shop.resources().uris()).contains("notes://today", "shop://orders/{id}");
  }

  @EveryRevision
  void promptsComeAndGo(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    shop.prompts()
        .add(
            prompt("thank")
                .argument("name", "whom to thank", true)
                .argument("for", "what for", false)
                .handler((in, call) -> "Thank " + in.get("name") + " for " + in.get("for")));

    assertThat(
            client
                .getPrompt("thank", "{\"name\":\"Anna\"}")
                .result()
                .at("/messages/0/content/text")
                .asString())
        .isEqualTo("Thank Anna for null");
    assertThat(client.getPrompt("thank", "{}").errorCode()).isEqualTo(-32602);
    assertThat(client.getPrompt("thank", "{\"name\":\"A\",\"x\":\"y\"}").errorCode())
        .isEqualTo(-32602);
    assertThat(shop.prompts().remove("greet")).isTrue();
    assertThat(client.getPrompt("greet", "{\"name\":\"A\"}").errorCode()).isEqualTo(-32602);
    Reply completion =
        client.request(
            "completion/complete",
            "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},"
                + "\"argument\":{\"name\":\"tone\",\"value\":\"\"}}");
    assertThat(completion.error()).isNotNull();
  }

  @Test
  void aFirstToolShowsInDiscoverAtOnceAndForNewSessions() {
    Server empty = Server.builder(ServerInfo.of("empty", "1")).build();
    TestServer running = TestServer.of(empty);
    McpTestClient modern = running.client(ProtocolRevision.MODERN);
    assertThat(modern.handshake().result().get("capabilities").has("tools")).isFalse();
    assertThat(modern.request("tools/list", "{}").errorCode()).isEqualTo(-32601);

    empty.tools().add(simple("t"));

    assertThat(capabilities(modern)).contains("\"tools\":{\"listChanged\":true}");
    assertThat(modern.callTool("t", "{}").text()).isEqualTo("t");
    assertThat(
            running
                .client(ProtocolRevision.LATEST_LEGACY)
                .handshake()
                .result()
                .get("capabilities")
                .has("tools"))
        .isTrue();

    empty.tools().remove("t");
    assertThat(capabilities(modern)).contains("\"tools\"");
    assertThat(modern.request("tools/list", "{}").result().get("tools")).isEmpty();
  }

  private static String capabilities(McpTestClient client) {
    return client.request("server/discover", "{}").result().get("capabilities").toString();
  }

  @Test
  void clientsAreToldOfChanges() {
    Listening listening =
        server
            .client(ProtocolRevision.MODERN)
            .listen(
                "{\"toolsListChanged\":true,\"promptsListChanged\":true,"
                    + "\"resourcesListChanged\":true,\"resourceSubscriptions\":[\"shop://hours\"]}");

    shop.tools().add(simple("a"), simple("b"));
    shop.tools().remove("a");
    shop.prompts().remove("greet");
    shop.resources().replace(Resource.at("shop://hours").reader((in, call) -> "never"));
    shop.resources().updated("shop://hours");
    assertThat(shop.tools().remove("nothing")).isFalse();
    clock.advance(ServerConfig.DEFAULT.changeDelay());

    assertThat(listening.events())
        .extracting(
            event -> String.valueOf(event.message()).replaceAll(".*method\":\"([^\"]*).*", "$1"))
        .containsExactly(
            "notifications/subscriptions/acknowledged",
            "notifications/resources/updated",
            "notifications/tools/list_changed",
            "notifications/prompts/list_changed",
            "notifications/resources/list_changed");
    listening.close();
  }

  @Test
  void callsThatRunFinishOnWhatTheyBeganWith() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    shop.tools()
        .add(
            tool("slow")
                .handler((in, call) -> {
                  begun.countDown();
                  go.await();
                  return "old";
                }));
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    PendingCall pending = client.start("tools/call", "{\"name\":\"slow\",\"arguments\":{}}");
    begun.await();

    shop.tools().replace(tool("slow").handler((in, call) -> "new"));
    assertThat(client.callTool("slow", "{}").text()).isEqualTo("new");
    shop.tools().remove("slow");
    go.countDown();

    assertThat(pending.reply().text()).isEqualTo("old");
  }

  @Test
  void manyChangesAtOnceAreAllThere() throws Exception {
    int threads = 8;
    int each = 125;
    ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> work = new ArrayList<>();
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    int before = shop.tools().names().size();
    try {
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        work.add(
            pool.submit(() -> {
              start.await();
              for (int i = 0; i < each; i++) {
                String name = "t-" + number + "-" + i;
                shop.tools().add(simple(name));
                // A client that was just told of a tool finds it.
                assertThat(client.callTool(name, "{}").text()).isEqualTo(name);
                if (i % 2 == 1) {
                  shop.tools().remove(name);
                }
              }
              return null;
            }));
      }
      start.countDown();
      for (Future<?> part : work) {
        part.get();
      }
    } finally {
      pool.shutdownNow();
    }

    int expected = before + threads * (each / 2 + 1);
    assertThat(shop.tools().names()).hasSize(expected);
    assertThat(allTools(client)).isEqualTo(shop.tools().names());
  }

  private static List<String> allTools(McpTestClient client) {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      JsonNode page =
          client
              .request("tools/list", cursor == null ? "{}" : "{\"cursor\":\"" + cursor + "\"}")
              .result();
      page.get("tools").forEach(tool -> names.add(tool.get("name").asString()));
      cursor = page.has("nextCursor") ? page.get("nextCursor").asString() : null;
    } while (cursor != null);
    return names;
  }

  private static Tool simple(String name) {
    return tool(name).handler((arguments, context) -> name);
  }

  private static Tool.Builder tool(String name) {
    return Tool.named(name).description("A tool.");
  }

  private static Prompt.Builder prompt(String name) {
    return Prompt.named(name).description("A prompt.");
  }
}
