package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results that are over the budget of their tool are sent smaller, and say so. */
final class BudgetTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private static final String ORDERS =
      "{\"type\":\"object\",\"properties\":{\"orders\":{\"type\":\"array\",\"items\":"
          + "{\"type\":\"integer\"}},\"truncated\":{\"type\":\"boolean\"},"
          + "\"omitted\":{\"type\":\"integer\"},\"rest\":{\"type\":\"string\",\"format\":\"uri\"}},"
          + "\"required\":[\"orders\"],\"additionalProperties\":false}";

  private final Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
  private TestServer server = TestServer.of(shop);

  @AfterEach
  void close() {
    server.close();
  }

  private static Tool.Builder tool(String name, BudgetPolicy budget) {
    return Tool.named(name).description("Finds orders.").policies(budget);
  }

  private static BudgetPolicy bytes(int bytes) {
    return new BudgetPolicy(0, bytes, List.of(), TEN_MINUTES);
  }

  private static RawJson orders(int count) {
    return RawJson.of("{\"orders\":[" + "1000,".repeat(count - 1) + "1000]}");
  }

  @EveryRevision
  void aSmallerResultSaysWhatItLacksAndWhereTheRestIs(ProtocolRevision revision) {
    shop.tools().add(tool("find", bytes(300)).outputSchema(ORDERS).handler((a, c) -> orders(500)));
    McpTestClient client = server.client(revision);

    Reply reply = client.callTool("find");

    JsonNode data = JSON.readTree(reply.text());
    assertThat(reply.text().length()).isLessThanOrEqualTo(300);
    assertThat(data.get("truncated").asBoolean()).isTrue();
    assertThat(data.get("omitted").asInt()).isEqualTo(500 - data.get("orders").size());
    String rest = data.get("rest").asString();
    assertThat(rest).matches("tenon-result://[0-9a-v]{10,26}");
    JsonNode meta = reply.result().get("_meta").get("dev.tenon/truncated");
    assertThat(meta.get("omitted").asInt()).isEqualTo(data.get("omitted").asInt());
    assertThat(meta.get("clipped").asInt()).isZero();
    assertThat(meta.get("rest").asString()).isEqualTo(rest);
    boolean links = revision.isAtLeast(ProtocolRevision.V2025_06_18);
    if (links) {
      assertThat(reply.result().get("structuredContent")).isEqualTo(data);
      JsonNode link = reply.result().get("content").get(1);
      assertThat(link.get("type").asString()).isEqualTo("resource_link");
      assertThat(link.get("uri").asString()).isEqualTo(rest);
    }
    assertThat(reply.result().get("content")).hasSize(links ? 2 : 1);

    JsonNode whole = client.readResource(rest).result().get("contents").get(0);
    assertThat(whole.get("text").asString()).isEqualTo(orders(500).toString());
    assertThat(whole.get("mimeType").asString()).isEqualTo("application/json");
  }

  @EveryRevision
  void theRestIsForItsCallerOnlyAndForAWhileOnly(ProtocolRevision revision) {
    FakeClock clock = new FakeClock();
    server = TestServer.of(shop, ServerConfig.DEFAULT, clock);
    shop.tools().add(tool("find", bytes(300)).outputSchema(ORDERS).handler((a, c) -> orders(500)));
    McpTestClient anna = server.client(revision, ClientOptions.of("anna"));
    McpTestClient bob = server.client(revision, ClientOptions.of("bob"));
    String rest = JSON.readTree(anna.callTool("find").text()).get("rest").asString();

    JsonNode foreign = bob.readResource(rest).error();
    JsonNode unknown = bob.readResource("tenon-result://0123456789").error();
    assertThat(foreign.toString().replace(rest, "URI"))
        .isEqualTo(unknown.toString().replace("tenon-result://0123456789", "URI"));
    assertThat(anna.readResource(rest).result()).isNotNull();
    assertThat(anna.request("resources/list", "{}").result().get("resources")).isEmpty();

    clock.advance(TEN_MINUTES);
    assertThat(anna.readResource(rest).error().get("message").asString())
        .isEqualTo("There is no resource \"" + rest + "\".");
  }

  @EveryRevision
  void theRestCanBeReadInParts(ProtocolRevision revision) {
    String whole = "0123456789".repeat(15_000);
    shop.tools().add(tool("text", bytes(100)).handler((a, c) -> whole));
    McpTestClient client = server.client(revision);
    String rest =
        client
            .callTool("text")
            .result()
            .get("_meta")
            .get("dev.tenon/truncated")
            .get("rest")
            .asString();

    JsonNode first = client.readResource(rest + "?from=5").result();
    JsonNode part = first.get("_meta").get("dev.tenon/part");
    assertThat(part.get("from").asInt()).isEqualTo(5);
    assertThat(part.get("to").asInt()).isEqualTo(100_005);
    assertThat(part.get("of").asInt()).isEqualTo(150_000);
    JsonNode last = client.readResource(part.get("next").asString()).result();
    assertThat(last.get("_meta").get("dev.tenon/part").has("next")).isFalse();
    assertThat("01234" + text(first) + text(last)).isEqualTo(whole);
    assertThat(client.readResource(rest + "?from=150001").isRpcError()).isTrue();
    assertThat(client.readResource(rest + "?from=x").isRpcError()).isTrue();
  }

  private static String text(JsonNode result) {
    return result.get("contents").get(0).get("text").asString();
  }

  @EveryRevision
  void textsAreClippedAndOtherContentDroppedFromTheEnd(ProtocolRevision revision) {
    shop.tools()
        .add(
            tool("text", new BudgetPolicy(50, 0, List.of(), Duration.ZERO))
                .handler((a, c) -> "some words of a long text ".repeat(100)));
    shop.tools()
        .add(
            tool("blocks", bytes(400))
                .handler((a, c) ->
                    List.of(
                        McpSchema.TextContent.builder("t".repeat(1000)).build(),
                        McpSchema.ImageContent.builder("AAAA".repeat(60), "image/png").build(),
                        McpSchema.ImageContent.builder("BBBB".repeat(60), "image/png").build())));
    McpTestClient client = server.client(revision);

    JsonNode text = client.callTool("text").result();
    assertThat(text.get("content").get(0).get("text").asString())
        .startsWith("some words of a long text some words")
        .endsWith("…")
        .hasSizeBetween(100, 250);
    assertThat(text.get("content").get(1).get("text").asString())
        .startsWith("[This result was made smaller: ")
        .doesNotContain("tenon-result");
    assertThat(text.get("content")).hasSize(2);

    JsonNode blocks = client.callTool("blocks").result();
    assertThat(blocks.get("content").get(0).get("text").asString()).startsWith("ttt").endsWith("…");
    assertThat(blocks.get("content").get(1).get("data").asString()).startsWith("AAAA");
    assertThat(blocks.get("content").get(2).get("type").asString()).isEqualTo("text");
    JsonNode meta = blocks.get("_meta").get("dev.tenon/truncated");
    assertThat(meta.get("omitted").asInt()).isEqualTo(1);
    assertThat(meta.get("clipped").asInt()).isBetween(850, 1000);
  }

  @EveryRevision
  void whatFitsAndWhatFailsPassesUntouched(ProtocolRevision revision) {
    shop.tools().add(tool("small", bytes(300)).outputSchema(ORDERS).handler((a, c) -> orders(3)));
    shop.tools()
        .add(
            tool("failing", bytes(64))
                .handler((a, c) -> {
                  throw new ToolException(ErrorCode.CONFLICT, "x".repeat(200));
                }));
    McpTestClient client = server.client(revision);

    JsonNode small = client.callTool("small").result();
    assertThat(small.get("content")).hasSize(1);
    assertThat(small.get("content").get(0).get("text").asString()).isEqualTo(orders(3).toString());
    assertThat(small.toString()).doesNotContain("truncated");
    assertThat(client.callTool("failing").text()).isEqualTo("x".repeat(200));
    assertThat(server.engine().measurements())
        .contains(
            new Measurement("tenon.budget.results", Map.of("tool", "small", "result", "whole"), 1),
            new Measurement(
                "tenon.budget.results", Map.of("tool", "failing", "result", "truncated"), 0));
  }

  @Test
  void theResultOfATaskIsCutAsWell() {
    shop.tools()
        .add(
            tool("find", bytes(300))
                .task(TaskSupport.OPTIONAL)
                .outputSchema(ORDERS)
                .handler((a, c) -> orders(500)));
    TestTask task = server.client(ProtocolRevision.MODERN).startTask("find");

    task.untilOver();
    JsonNode result = task.result().result();

    assertThat(result.get("structuredContent").get("truncated").asBoolean()).isTrue();
  }

  @EveryRevision
  void aResultThatTheServerDoesNotSendIsAFailureThatSaysSo(ProtocolRevision revision) {
    server = TestServer.of(shop, ServerConfig.DEFAULT.withMaxResultBytes(4096));
    shop.tools()
        .add(
            Tool.named("huge")
                .description("Says much.")
                .readOnly(true)
                .handler((a, c) -> "x".repeat(5000)));

    JsonNode result = server.client(revision).callTool("huge").result();

    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("budget_exceeded");
  }

  @EveryRevision
  void aPromptThatTheServerDoesNotSendIsAnErrorThatSaysSo(ProtocolRevision revision) {
    server = TestServer.of(shop, ServerConfig.DEFAULT.withMaxResultBytes(4096));
    shop.prompts()
        .add(
            Prompt.named("saga")
                .description("Tells a long story.")
                .handler((arguments, context) -> "x".repeat(5000)));

    JsonNode error = server.client(revision).getPrompt("saga", "{}").error();

    assertThat(error.get("message").asString()).contains("more than the 4096");
    assertThat(error.get("data").get("code").asString()).isEqualTo("budget_exceeded");
  }

  @EveryRevision
  void aConversationHasABudgetOfItsOwn(ProtocolRevision revision) {
    server = TestServer.of(shop, ServerConfig.DEFAULT.withConversationBudget(1000));
    shop.tools()
        .add(
            tool("find", new BudgetPolicy(400, 0, List.of(), Duration.ZERO))
                .outputSchema(ORDERS)
                .handler((a, c) -> orders(500)));
    McpTestClient client = server.client(revision);
    String call = "{\"name\":\"find\",\"_meta\":{\"dev.tenon/conversation\":\"c1\"}}";

    JsonNode first = client.request("tools/call", call).result();
    JsonNode meta = first.get("_meta").get("dev.tenon/conversation");
    int used = meta.get("used").asInt();
    assertThat(meta.get("budget").asInt()).isEqualTo(1000);
    assertThat(used).isBetween(350, 400);
    assertThat(meta.get("left").asInt()).isEqualTo(1000 - used);

    int calls = 1;
    JsonNode last = first;
    while (!last.has("isError")) {
      last = client.request("tools/call", call).result();
      calls++;
      assertThat(calls).isLessThan(100);
    }
    assertThat(calls).as("results get smaller near the end").isGreaterThan(4);
    assertThat(last.get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("budget_exceeded");
    assertThat(client.callTool("find").result().has("isError")).isFalse();
    JsonNode refused =
        client
            .request(
                "tools/call",
                "{\"name\":\"find\",\"_meta\":{\"dev.tenon/conversation\":\""
                    + "x".repeat(129)
                    + "\"}}")
            .error();
    assertThat(refused.get("code").asInt()).isEqualTo(-32602);
    assertThat(refused.get("message").asString())
        .isEqualTo(
            "params._meta[\"dev.tenon/conversation\"] must be a string of 1 to 128 characters.");
  }
}
