package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.policy.CacheScope;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is kept for a caller is for that one alone; callers of one name differ by their tenants. */
@McpTest
final class CallersApartTest {
  private static final Principal ADA = Principal.of("ada").tenant("acme");
  private static final List<Principal> OTHERS =
      List.of(
          Principal.of("bob").tenant("acme"),
          Principal.of("ada").tenant("rival"),
          Principal.of("ada"),
          Principal.of("ada\nacme"));

  private static final String ORDERS =
      "{\"type\":\"object\",\"properties\":{\"orders\":{\"type\":\"array\",\"items\":"
          + "{\"type\":\"integer\"}},\"truncated\":{\"type\":\"boolean\"},"
          + "\"omitted\":{\"type\":\"integer\"},\"rest\":{\"type\":\"string\",\"format\":\"uri\"}},"
          + "\"required\":[\"orders\"],\"additionalProperties\":false}";

  private final AtomicInteger runs = new AtomicInteger();

  private static TestServer asking() {
    return new Sketch()
        .form(Named.FORM)
        .tool("greet", in -> "", CallersApartTest::greet)
        .tool("slow", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("done"))
        .start(Rounds.KEYED);
  }

  private static Outcome greet(Call call) {
    return Outcome.ToolResult.text(
        call.context().interaction().form("who", "Who is it?", Named.class).name());
  }

  @Test
  @Tag("A7.8")
  void aStateContinuesTheCallOfItsCallerOnly() {
    try (TestServer server = asking()) {
      McpTestClient ada =
          server.client(ProtocolRevision.MODERN, ClientOptions.declaring("elicitation").as(ADA));
      Reply asked = ada.request("tools/call", "{\"name\":\"greet\",\"arguments\":{}}");
      String retry =
          "{\"name\":\"greet\",\"arguments\":{},\"inputResponses\":"
              + Rounds.accepted("who", "name", "Ada")
              + ",\"requestState\":\""
              + Rounds.stateOf(asked)
              + "\"}";

      for (Principal other : OTHERS) {
        Reply refused = ada.as(other).request("tools/call", retry);
        assertThat(refused.errorCode()).as("%s", other).isEqualTo(-32602);
        assertThat(refused.error().get("message").asString()).contains("params.requestState");
      }
      assertThat(ada.as(ADA.scopes("more")).request("tools/call", retry).text()).isEqualTo("Ada");
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void aTaskIsOfItsCaller(ProtocolRevision revision) {
    try (TestServer server = asking()) {
      McpTestClient ada =
          server.client(revision, ClientOptions.NONE.as(ADA).and(TestTask.CAPABILITY));
      TestTask task = ada.startTask("slow");
      task.untilOver();

      for (Principal other : OTHERS) {
        // In a session of its own, where there are sessions.
        McpTestClient client =
            server.client(revision, ClientOptions.NONE.as(other).and(TestTask.CAPABILITY));
        Reply refused = client.request("tasks/get", "{\"taskId\":\"" + task.id() + "\"}");
        assertThat(refused.errorCode()).as("%s", other).isEqualTo(-32602);
        if (!revision.isModern()) {
          assertThat(client.request("tasks/list", "{}").result().get("tasks")).isEmpty();
        }
      }
      assertThat(task.status()).isEqualTo("completed");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void aSessionIsOfItsCaller(ProtocolRevision revision) {
    try (TestServer server = asking()) {
      McpTestClient ada = server.client(revision, ClientOptions.NONE.as(ADA));
      McpTestClient nobody = server.client(revision);

      for (Principal other : OTHERS) {
        assertThat(ada.as(other).request("ping", "{}").status()).as("%s", other).isEqualTo(404);
        assertThat(ada.as(other).delete().status()).isEqualTo(404);
        assertThat(ada.as(other).refusedGet(Map.of()).status()).isEqualTo(404);
      }
      assertThat(ada.as(Principal.NOBODY).request("ping", "{}").status()).isEqualTo(404);
      assertThat(nobody.as(ADA).request("ping", "{}").status())
          .as("nor that of nobody")
          .isEqualTo(404);
      assertThat(ada.as(ADA.scopes("more")).request("ping", "{}").status()).isEqualTo(200);
      assertThat(nobody.request("ping", "{}").status()).isEqualTo(200);
    }
  }

  @EveryRevision
  void aWishIsOfItsCaller(ProtocolRevision revision) {
    Server bank = Server.builder(ServerInfo.of("bank", "1")).build();
    bank.tools()
        .add(
            Tool.named("pay")
                .description("Pays.")
                .inputSchema("{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"}}}")
                .policies(new IdempotencyPolicy("key", Duration.ofHours(1), 10))
                .handler((arguments, context) -> "payment " + runs.incrementAndGet()));
    try (TestServer server = TestServer.of(bank)) {
      String call = "{\"key\":\"k\"}";
      String first = as(server, revision, ADA).callTool("pay", call).text();

      for (Principal other : OTHERS) {
        assertThat(as(server, revision, other).callTool("pay", call).text())
            .as("%s", other)
            .isNotEqualTo(first);
      }
      assertThat(as(server, revision, ADA).callTool("pay", call).text()).isEqualTo(first);
    }
  }

  private static McpTestClient as(TestServer server, ProtocolRevision revision, Principal who) {
    return server.client(revision, ClientOptions.NONE.as(who));
  }

  private static Server finding(BudgetPolicy budget) {
    return finding(budget, GuardedShop.AUTHENTICATED);
  }

  private static Server finding(BudgetPolicy budget, Policy access) {
    Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
    shop.tools()
        .add(
            Tool.named("find")
                .description("Finds.")
                .policies(budget, access)
                .outputSchema(ORDERS)
                .handler((arguments, context) ->
                    RawJson.of("{\"orders\":[" + "1000,".repeat(499) + "1000]}")));
    return shop;
  }

  /** Where the whole of a result can be read that was made smaller. */
  private static String rest(Reply reply) {
    String text = reply.result().at("/content/0/text").asString();
    return JsonMapper.shared().readTree(text).path("rest").asString();
  }

  @EveryRevision
  void theRestOfAResultIsOfItsCaller(ProtocolRevision revision) {
    Server shop = finding(new BudgetPolicy(0, 300, List.of(), Duration.ofMinutes(10)));
    try (TestServer server = TestServer.of(shop)) {
      String rest = rest(as(server, revision, ADA).callTool("find"));

      for (Principal other : OTHERS) {
        assertThat(as(server, revision, other).readResource(rest).error().get("message").asString())
            .as("%s", other)
            .isEqualTo("There is no resource \"" + rest + "\".");
      }
      assertThat(as(server, revision, ADA).readResource(rest).status()).isEqualTo(200);

      // The tool asks for more than it did: so does what it said before.
      shop.tools().remove("find");
      shop.tools()
          .add(
              Tool.named("find")
                  .description("Finds.")
                  .policies(GuardedShop.WRITING)
                  .handler((arguments, context) -> "found"));
      Reply lost = as(server, revision, ADA).readResource(rest);
      assertThat(lost.status()).isEqualTo(403);
      assertThat(lost.error().get("message").asString())
          .isEqualTo("The resource \"" + rest + "\" needs the scopes orders:write, files:read.");
    }
  }

  @EveryRevision
  void theRestOfAResultKeepsTheAccessOfItsTool(ProtocolRevision revision) {
    Server shop =
        finding(new BudgetPolicy(0, 300, List.of(), Duration.ofMinutes(10)), GuardedShop.WRITING);
    try (TestServer server = TestServer.of(shop)) {
      McpTestClient writer = as(server, revision, ADA.scopes("orders:write", "files:read"));
      String rest = rest(writer.callTool("find"));

      shop.tools().remove("find");

      assertThat(writer.readResource(rest).isRpcError()).isFalse();
      assertThat(as(server, revision, ADA).readResource(rest).status()).isEqualTo(403);

      shop.tools()
          .add(Tool.named("find").description("Open.").handler((arguments, context) -> "open"));

      assertThat(as(server, revision, ADA).readResource(rest).status()).isEqualTo(403);
    }
  }

  @EveryRevision
  void aConversationIsOfItsCaller(ProtocolRevision revision) {
    Server shop = finding(new BudgetPolicy(400, 0, List.of(), Duration.ZERO));
    try (TestServer server =
        TestServer.of(shop, ServerConfig.DEFAULT.withConversationBudget(1000))) {
      String call =
          "{\"name\":\"find\",\"arguments\":{},\"_meta\":{\"dev.tenon/conversation\":\"c1\"}}";
      int first = used(as(server, revision, ADA).request("tools/call", call));

      for (Principal other : OTHERS) {
        assertThat(used(as(server, revision, other).request("tools/call", call)))
            .as("%s", other)
            .isEqualTo(first);
      }
      assertThat(used(as(server, revision, ADA).request("tools/call", call))).isGreaterThan(first);
    }
  }

  private static int used(Reply reply) {
    return reply.result().at("/_meta/dev.tenon~1conversation/used").asInt();
  }

  /** A method can see roles as it sees scopes, so its results may depend on them. */
  @ParameterizedTest
  @ValueSource(strings = {"roles", "scopes", "tenant"})
  void aKeptResultIsForCallersWhoAreAlike(String what) {
    Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
    shop.tools()
        .add(
            Tool.named("look")
                .description("Looks.")
                .readOnly(true)
                .policies(
                    new CachedPolicy(
                        Duration.ofMinutes(5), List.of(), CacheScope.USER, 10, 1000, Duration.ZERO))
                .handler((arguments, context) -> context.principal().toString()));
    Principal ada = Principal.of("ada");
    Principal other =
        switch (what) {
          case "roles" -> ada.roles("x");
          case "scopes" -> ada.scopes("x");
          default -> ada.tenant("x");
        };
    try (TestServer server = TestServer.of(shop)) {
      String first = as(server, ProtocolRevision.MODERN, ada).callTool("look").text();
      assertThat(as(server, ProtocolRevision.MODERN, other).callTool("look").text())
          .isNotEqualTo(first);
    }
  }
}
