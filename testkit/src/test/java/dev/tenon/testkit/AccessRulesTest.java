package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Denial;
import dev.tenon.policy.Slot;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.AccessRule;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.dynamic.Arguments;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Rules of the user decide single calls, by whatever they can see of them. */
@McpTest
final class AccessRulesTest {
  private static final String ORDER =
      "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"string\"}},"
          + "\"required\":[\"order\"]}";
  private static final String REFUSED = "This call is not allowed.";

  private final List<String> story = new ArrayList<>();
  private final Server shop =
      Server.builder(ServerInfo.of("shop", "1"))
          .policies(new RulePolicy(told("server", true)))
          .build();
  private final TestServer server = TestServer.of(shop);

  private AccessRule told(String name, boolean decision) {
    return call -> {
      story.add(name);
      return decision;
    };
  }

  /** Orders begin with the name of their owner. */
  private static boolean ownsOrder(Call call) {
    return Arguments.of(call).string("order").startsWith(call.context().principal().name() + "-");
  }

  private Tool.Builder tool(String name) {
    return Tool.named(name).description("Of orders.").inputSchema(ORDER);
  }

  private McpTestClient ada(ProtocolRevision revision) {
    return server.client(revision, ClientOptions.of("ada"));
  }

  private static void isRefused(Reply reply) {
    assertThat(reply.text()).isEqualTo(REFUSED);
    assertThat(reply.status()).as("a scope would not help").isEqualTo(200);
    assertThat(reply.result().at("/_meta/dev.tenon~1error/code").asString()).isEqualTo("forbidden");
  }

  @EveryRevision
  void aRuleSeesCallerAndArguments(ProtocolRevision revision) {
    shop.tools()
        .add(
            tool("cancel")
                .policies(new RulePolicy(AccessRulesTest::ownsOrder))
                .handler((arguments, context) -> "cancelled"));

    assertThat(ada(revision).callTool("cancel", Map.of("order", "ada-1")).text())
        .isEqualTo("cancelled");
    isRefused(ada(revision).callTool("cancel", Map.of("order", "bob-1")));
    assertThat(ada(revision).tools().keys())
        .as("it decides nothing of lists")
        .containsExactly("cancel");
    assertThat(ada(revision).callTool("cancel", Map.of()).text())
        .as("arguments are read before")
        .contains("order");
  }

  @EveryRevision
  void allRulesMustAllowThatOfTheServerFirst(ProtocolRevision revision) {
    shop.tools()
        .add(
            tool("find")
                .policies(
                    new RulePolicy(told("class", true)),
                    new RulePolicy(told("method", false)),
                    new RulePolicy(told("never", true)))
                .handler((arguments, context) -> "found"));

    isRefused(ada(revision).callTool("find", Map.of("order", "1")));

    assertThat(story).containsExactly("server", "class", "method");
  }

  @EveryRevision
  void aRuleThatFailsRefusesAndTheLogSaysWhy(ProtocolRevision revision) {
    shop.tools()
        .add(
            tool("find")
                .policies(
                    new RulePolicy(call -> {
                      throw new IllegalStateException("the table secret_orders is gone");
                    }))
                .handler((arguments, context) -> "found"));

    try (CapturedLog log = new CapturedLog("dev.tenon.access")) {
      Reply reply = ada(revision).callTool("find", Map.of("order", "1"));

      assertThat(reply.text())
          .matches("This call is not allowed\\. \\(correlation id [0-9a-f]{16}\\)");
      String id = reply.text().replaceAll(".* id (.*)\\)", "$1");
      assertThat(log.records())
          .singleElement()
          .satisfies(logged -> {
            assertThat(logged.getMessage())
                .isEqualTo(
                    "internal error "
                        + id
                        + " in a rule of the tool \"find\", which refused the call");
            assertThat(logged.getThrown()).hasMessage("the table secret_orders is gone");
          });
    }
  }

  @EveryRevision
  void aRuleIsAskedBeforeEverythingElse(ProtocolRevision revision) {
    AtomicBoolean open = new AtomicBoolean(true);
    CachedPolicy kept =
        new CachedPolicy(
            Duration.ofMinutes(5), List.of(), CacheScope.PUBLIC, 10, 1000, Duration.ZERO);
    InterceptedPolicy around =
        new InterceptedPolicy(
            (call, next) -> {
              story.add("interceptor");
              return next.handle(call);
            },
            Slot.CALL);
    shop.tools()
        .add(
            tool("look")
                .readOnly(true)
                .policies(kept, around, new RulePolicy(call -> open.get()))
                .handler((arguments, context) -> "seen"));
    McpTestClient ada = ada(revision);
    assertThat(ada.callTool("look", Map.of("order", "1")).text()).isEqualTo("seen");
    story.clear();

    open.set(false);

    isRefused(ada.callTool("look", Map.of("order", "1")));
    assertThat(story).as("not even what was kept is looked for").containsExactly("server");
  }

  @EveryRevision
  void hiddenFeaturesAreHiddenByTheirAccessAndNotByTheirRules(ProtocolRevision revision) {
    shop.tools()
        .add(
            tool("purge")
                .policies(
                    GuardedShop.scopes(Denial.HIDDEN, "admin"), new RulePolicy(told("rule", false)))
                .handler((arguments, context) -> "purged"));

    assertThat(ada(revision).request("tools/call", "{\"name\":\"purge\",\"arguments\":{}}").error())
        .hasToString("{\"code\":-32602,\"message\":\"There is no tool \\\"purge\\\".\"}");
    assertThat(story).as("no rule is asked for who may not call").isEmpty();
    McpTestClient admin =
        server.client(revision, ClientOptions.NONE.as(Principal.of("eve").scopes("admin")));
    isRefused(admin.callTool("purge", Map.of("order", "1")));
  }

  @Test
  void contentsThatARuleGuardsAreForTheirCallerOnly() {
    CachedPolicy kept =
        new CachedPolicy(
            Duration.ofMinutes(5), List.of(), CacheScope.PUBLIC, 10, 1000, Duration.ZERO);
    shop.resources()
        .add(
            Resource.at("shop://ruled")
                .policies(kept, new RulePolicy(call -> call.context().principal().isKnown()))
                .reader((request, context) -> "ruled"));

    Reply read = ada(ProtocolRevision.MODERN).readResource("shop://ruled");
    assertThat(read.result().get("cacheScope").asString()).isEqualTo("private");
    Reply refused = server.client(ProtocolRevision.MODERN).readResource("shop://ruled");
    assertThat(refused.error().get("message").asString()).isEqualTo(REFUSED);
  }

  /** The second leg of a call that asks is a call like the first. */
  @Test
  void aContinuationPassesTheRule() {
    AtomicBoolean open = new AtomicBoolean(true);
    TestServer asking =
        new Sketch()
            .form(Named.FORM)
            .policies(new RulePolicy(call -> open.get()))
            .tool(
                "greet",
                in -> "",
                call ->
                    Outcome.ToolResult.text(
                        call.context().interaction().form("who", "Who?", Named.class).name()))
            .start();
    Rounds call = Rounds.tool(asking, "greet");
    Reply asked = call.send();
    open.set(false);

    isRefused(call.answering(asked, Rounds.accepted("who", "name", "Ada")).send());
    asking.close();
  }

  @Test
  void refusalsAreCountedWithTheirReason() {
    shop.tools()
        .add(
            tool("find")
                .policies(
                    new RulePolicy(call -> {
                      if (Arguments.of(call).string("order").isEmpty()) {
                        throw new IllegalStateException("no order");
                      }
                      return false;
                    }))
                .handler((arguments, context) -> "found"));
    try (CapturedLog log = new CapturedLog("dev.tenon.access")) {
      ada(ProtocolRevision.MODERN).callTool("find", Map.of("order", "1"));
      ada(ProtocolRevision.MODERN).callTool("find", Map.of("order", ""));
      assertThat(log.records()).hasSize(1);
    }

    assertThat(server.engine().measurements())
        .filteredOn(measured -> measured.name().equals("tenon.access.denied"))
        .extracting(Measurement::attributes, Measurement::value)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(Map.of("tool", "find", "reason", "rule"), 1L),
            org.assertj.core.api.Assertions.tuple(
                Map.of("tool", "find", "reason", "rule_failed"), 1L));
  }
}
