package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tools that are written by hand: their schemas, arguments and results. */
@McpTest
final class DynamicToolsTest {
  private static final String AMOUNT =
      "{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\",\"minimum\":0},"
          + "\"to\":{\"enum\":[\"EUR\",\"CHF\"]}},\"required\":[\"amount\"],"
          + "\"additionalProperties\":false}";

  private final HandWrittenServer byHand = new HandWrittenServer();
  private final Server shop = byHand.server();
  private final TestServer server = TestServer.of(shop);

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
}
