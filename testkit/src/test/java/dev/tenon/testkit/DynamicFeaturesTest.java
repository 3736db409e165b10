package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Features that come and go while a server runs, beside those that were there from the start. */
final class DynamicFeaturesTest {
  private static final String AMOUNT =
      "{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\",\"minimum\":0},"
          + "\"to\":{\"enum\":[\"EUR\",\"CHF\"]}},\"required\":[\"amount\"],"
          + "\"additionalProperties\":false}";

  private final FakeClock clock = new FakeClock();
  private final HandWrittenServer byHand = new HandWrittenServer();
  private final Server shop = byHand.server();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);

  @EveryRevision
  @Tag("B1.15")
  void aToolThatIsAddedIsListedAndCalledAtOnce(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    int before = client.request("tools/list", "{}").result().get("tools").size();

    shop.tools()
        .add(
            Tool.named("convert")
                .title("Convert")
                .description("Converts an amount.")
                .readOnly(true)
                .inputSchema(AMOUNT)
                .handler((arguments, context) ->
                    arguments.number("amount") * 2 + " " + arguments.string("to", "EUR")));

    JsonNode tools = client.request("tools/list", "{}").result().get("tools");
    assertThat(tools).hasSize(before + 1);
    JsonNode convert = named(tools, "convert");
    assertThat(convert.get("inputSchema")).hasToString(AMOUNT);
    assertThat(convert.get("description").asString()).isEqualTo("Converts an amount.");
    assertThat(client.callTool("convert", "{\"amount\":1.5,\"to\":\"CHF\"}").text())
        .isEqualTo("3.0 CHF");
    assertThat(client.callTool("convert", "{\"amount\":2}").text()).isEqualTo("4.0 EUR");
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode entry : list) {
      if (entry.get("name").asString().equals(name)) {
        return entry;
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }

  @EveryRevision
  @Tag("B1.12")
  void argumentsThatDoNotFitTheSchemaAreExplainedToTheModel(ProtocolRevision revision) {
    shop.tools().add(tool("convert").inputSchema(AMOUNT).handler((arguments, call) -> "never"));
    McpTestClient client = server.client(revision);

    Reply reply = client.callTool("convert", "{\"amount\":-1,\"to\":\"USD\",\"from\":\"CHF\"}");

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text())
        .contains("amount: must be at least 0, but got -1")
        .contains("to: must be one of [\"EUR\",\"CHF\"], but got \"USD\"")
        .contains("from: is not known here");
  }

  @EveryRevision
  void aToolWithoutASchemaHasNoArguments(ProtocolRevision revision) {
    shop.tools().add(tool("now").handler((arguments, call) -> arguments.json().toString()));
    McpTestClient client = server.client(revision);

    assertThat(client.callTool("now", "{}").text()).isEqualTo("{}");
    assertThat(client.callTool("now", "{\"a\":1}").text()).contains("a: is not known here");
  }

  @Test
  void handlersReturnWhatMethodsReturn() {
    assertThat(called((in, call) -> "text").text()).isEqualTo("text");
    assertThat(called((in, call) -> null).result().get("content")).isEmpty();
    assertThat(called((in, call) -> RawJson.of("[1]")).structured()).hasToString("[1]");
    assertThat(called((in, call) -> Outcome.ToolResult.text("outcome")).text())
        .isEqualTo("outcome");
    assertThat(called((in, call) -> TextContent.builder("content").build()).text())
        .isEqualTo("content");
    assertThat(
            called((in, call) ->
                    List.of(TextContent.builder("a").build(), TextContent.builder("b").build()))
                .result()
                .get("content"))
        .hasSize(2);
    assertThat(called((in, call) -> CallToolResult.builder().addTextContent("sdk").build()).text())
        .isEqualTo("sdk");
  }

  @Test
  void aHandlerThatReturnsAnythingElseOrThrowsIsTheServersFault() {
    for (ToolHandler handler :
        List.<ToolHandler>of(
            (in, call) -> 7,
            (in, call) -> List.of("a"),
            (in, call) -> {
              throw new IllegalStateException("the password is hunter2");
            })) {
      Reply reply = called(handler);
      assertThat(reply.isToolError()).isTrue();
      assertThat(reply.text()).contains("internal error").doesNotContain("hunter2");
    }
    assertThat(
            called(
                    (in, call) -> {
                      throw new ToolException(ErrorCode.CONFLICT, "There is one already.");
                    })
                .text())
        .isEqualTo("There is one already.");
  }

  @Test
  void anArgumentOfAnotherTypeThanTheHandlerNeedsIsTheCallersFault() {
    Tool reading =
        tool("t")
            .inputSchema("{\"type\":\"object\"}")
            .handler((in, call) -> in.string("a") + in.integer("b") + in.bool("c", true));
    shop.tools().add(reading);
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    assertThat(client.callTool("t", "{\"a\":\"x\",\"b\":5.0}").text()).isEqualTo("x5true");
    assertThat(client.callTool("t", "{\"a\":1,\"b\":5}").text()).contains("a: must be a string");
    assertThat(client.callTool("t", "{\"a\":\"x\"}").text()).contains("b: is required");
    assertThat(client.callTool("t", "{\"a\":\"x\",\"b\":1.5}").text())
        .contains("b: must be a whole number");
  }

  @Test
  @Tag("B1.9")
  void structuredContentIsHeldAgainstTheOutputSchema() {
    String schema = "{\"type\":\"object\",\"required\":[\"sum\"]}";
    shop.tools()
        .add(
            tool("good").outputSchema(schema).handler((in, call) -> RawJson.of("{\"sum\":1}")),
            tool("bad").outputSchema(schema).handler((in, call) -> RawJson.of("{\"total\":1}")),
            tool("none").outputSchema(schema).handler((in, call) -> "1"));
    McpTestClient client = server.client(ProtocolRevision.MODERN);

    assertThat(client.callTool("good", "{}").structured()).hasToString("{\"sum\":1}");
    assertThat(client.callTool("bad", "{}").text()).contains("internal error");
    assertThat(client.callTool("none", "{}").text()).contains("internal error");
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "größe", "a\n"})
  void namesAreThoseThatClientsAccept(String name) {
    assertThatThrownBy(() -> Tool.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 128 characters");
    assertThatThrownBy(() -> Prompt.named(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tool.named("a".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(simple("A-z_0.9").name()).isEqualTo("A-z_0.9");
  }

  @Test
  void aToolIsCheckedWhenItIsMade() {
    assertThatThrownBy(() -> Tool.named("t").handler((in, call) -> "x"))
        .hasMessageContaining("has no description");
    assertThatThrownBy(() -> tool("t").inputSchema("{\"type\":\"array\"}").handler((in, call) -> 1))
        .hasMessageContaining("\"type\": \"object\"");
    assertThatThrownBy(() -> tool("t").inputSchema("{\"type\":7}").handler((in, call) -> 1))
        .hasMessageContaining("The tool \"t\" has a wrong input schema");
    assertThatThrownBy(() -> Resource.at("hours")).hasMessageContaining("without a scheme");
    assertThatThrownBy(() -> Resource.at("shop:// hours")).hasMessageContaining("not a URI");
    assertThatThrownBy(() -> Resource.at("shop://{id")).isInstanceOf(RuntimeException.class);
  }

  @Test
  @Tag("A5.25")
  @Tag("A5.28")
  void argumentsAreMirroredIntoHeadersWhereTheSchemaSaysSo() {
    shop.tools()
        .add(
            tool("route")
                .inputSchema(
                    "{\"type\":\"object\",\"properties\":{\"place\":{\"type\":\"string\","
                        + "\"x-mcp-header\":\"Place\"}}}")
                .handler((in, call) -> in.string("place")));

    assertThat(
            Post.modern("tools/call", "{\"name\":\"route\",\"arguments\":{\"place\":\"x\"}}")
                .to(server)
                .errorCode())
        .isEqualTo(-32020);
    assertThatThrownBy(() ->
            tool("t")
                .inputSchema(
                    "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\",\"items\":"
                        + "{\"type\":\"string\",\"x-mcp-header\":\"A\"}}}}")
                .handler((in, call) -> "x"))
        .hasMessageContaining("x-mcp-header");
    assertThatThrownBy(() ->
            tool("t")
                .inputSchema(
                    "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"number\","
                        + "\"x-mcp-header\":\"A\"}}}")
                .handler((in, call) -> "x"))
        .hasMessageContaining("string, integer or boolean");
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

  private Reply called(ToolHandler handler) {
    boolean unused = shop.tools().remove("t");
    shop.tools().add(tool("t").handler(handler));
    return server.client(ProtocolRevision.MODERN).callTool("t", "{}");
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
