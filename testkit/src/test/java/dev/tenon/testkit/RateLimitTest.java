package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.ratelimit.LimitStore;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls that come too often: who is turned away, when, and what the client reads. */
@McpTest
final class RateLimitTest {
  private final FakeClock clock = new FakeClock();
  private final AtomicInteger runs = new AtomicInteger();

  private static RateLimitPolicy limit(String home, int permits, LimitBy by) {
    return new RateLimitPolicy(home, permits, Duration.ofMinutes(1), permits, by);
  }

  private void tool(Server server, String name, Policy... policies) {
    server
        .tools()
        .add(
            Tool.named(name)
                .description("Finds.")
                .readOnly(true)
                .policies(policies)
                .handler((in, call) -> "run " + runs.incrementAndGet()));
  }

  private TestServer start(Server server, ServerConfig config) {
    return TestServer.of(server, config, clock);
  }

  private static Server server(Policy... policies) {
    return Server.builder(ServerInfo.of("limited", "1")).policies(policies).build();
  }

  @EveryRevision
  void whoCallsTooOftenIsToldWhenToComeBack(ProtocolRevision revision) {
    Server server = server();
    tool(server, "find", limit("", 2, LimitBy.USER));
    McpTestClient client = start(server, ServerConfig.DEFAULT).client(revision);
    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 1");
    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 2");
    clock.advance(Duration.ofMillis(1));

    Reply refused = client.callTool("find", "{}");

    assertThat(refused.isToolError()).isTrue();
    assertThat(refused.text())
        .isEqualTo(
            "Too many calls: one caller may make 2 in 1m. Nothing was done.\n"
                + "Try again in 29999 ms.");
    assertThat(refused.failure().code()).isEqualTo("rate_limited");
    assertThat(runs).hasValue(2);
    // Who does as told is let in, and not before.
    clock.advance(Duration.ofMillis(29_998));
    assertThat(client.callTool("find", "{}").isToolError()).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 3");
  }

  @EveryRevision
  void callersTenantsToolsAndClassesHaveBucketsOfTheirOwn(ProtocolRevision revision) {
    Server server = server();
    tool(server, "byUser", limit("", 1, LimitBy.USER));
    tool(server, "byTenant", limit("", 1, LimitBy.TENANT));
    tool(server, "byTool", limit("Orders", 1, LimitBy.TOOL));
    tool(server, "alsoByTool", limit("Orders", 1, LimitBy.TOOL));
    tool(server, "one", limit("Orders", 1, LimitBy.GLOBAL));
    tool(server, "other", limit("Orders", 1, LimitBy.GLOBAL));
    TestServer started = start(server, ServerConfig.DEFAULT);
    McpTestClient ann =
        started.client(revision, ClientOptions.NONE.as(Principal.of("ann").tenant("acme")));
    McpTestClient bob =
        started.client(revision, ClientOptions.NONE.as(Principal.of("bob").tenant("acme")));

    assertThat(refused(ann, "byUser")).isFalse();
    assertThat(refused(ann, "byUser")).isTrue();
    assertThat(refused(bob, "byUser")).isFalse();
    assertThat(refused(ann, "byTenant")).isFalse();
    assertThat(refused(bob, "byTenant")).isTrue();
    assertThat(refused(started.client(revision), "byTenant")).isFalse();
    assertThat(refused(ann, "byTool")).isFalse();
    assertThat(refused(bob, "byTool")).isTrue();
    assertThat(refused(bob, "alsoByTool")).isFalse();
    assertThat(refused(ann, "one")).isFalse();
    assertThat(refused(bob, "other")).isTrue();
  }

  private static boolean refused(McpTestClient client, String tool) {
    Reply reply = client.callTool(tool, "{}");
    assertThat(reply.text()).startsWith(reply.isToolError() ? "Too many calls" : "run ");
    return reply.isToolError();
  }

  @Test
  void allLimitsHoldAndNoneIsChargedForACallThatIsTurnedAway() {
    Server server = server(limit("limited", 3, LimitBy.USER));
    tool(server, "narrow", limit("", 1, LimitBy.TOOL));
    tool(server, "wide");
    McpTestClient client = start(server, ServerConfig.DEFAULT).client(ProtocolRevision.MODERN);

    assertThat(refused(client, "narrow")).isFalse();
    for (int i = 0; i < 10; i++) {
      assertThat(refused(client, "narrow")).isTrue();
    }
    assertThat(refused(client, "wide")).isFalse();
    assertThat(refused(client, "wide")).isFalse();
    assertThat(refused(client, "wide")).isTrue();
  }

  @EveryRevision
  void theServerAlwaysHasALimit(ProtocolRevision revision) {
    Server server = server();
    tool(server, "find");
    TestServer started = start(server, ServerConfig.DEFAULT.withRateLimit(2));
    McpTestClient client = started.client(revision);

    assertThat(refused(client, "find")).isFalse();
    assertThat(refused(client, "find")).isFalse();
    assertThat(refused(client, "find")).isTrue();
    assertThat(started.engine().measurements())
        .anySatisfy(one -> {
          assertThat(one.name()).isEqualTo("tenon.rate_limit.decisions");
          assertThat(one.attributes())
              .containsEntry("by", "default")
              .containsEntry("result", "refused");
          assertThat(one.value()).isEqualTo(1);
        });
    clock.advance(Duration.ofMillis(500));
    assertThat(refused(client, "find")).isFalse();
  }

  @Test
  void completionsCountToo() {
    Server server = new HandWrittenServer().server();
    McpTestClient client =
        start(server, ServerConfig.DEFAULT.withRateLimit(1)).client(ProtocolRevision.MODERN);
    String complete =
        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},"
            + "\"argument\":{\"name\":\"tone\",\"value\":\"\"}}";

    assertThat(client.request("completion/complete", complete).isRpcError()).isFalse();
    Reply refused = client.request("completion/complete", complete);

    assertThat(refused.error().get("data").get("code").asString()).isEqualTo("rate_limited");
    assertThat(refused.error().get("data").get("retryAfterMs").asLong()).isEqualTo(1000);
  }

  @Test
  void answersOfACacheCountToo() {
    Server server = server();
    tool(
        server,
        "find",
        limit("", 2, LimitBy.USER),
        new CachedPolicy(Duration.ofHours(1), List.of(), CacheScope.USER, 10, 1000, Duration.ZERO));
    McpTestClient client = start(server, ServerConfig.DEFAULT).client(ProtocolRevision.MODERN);

    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 1");
    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 1");
    assertThat(client.callTool("find", "{}").isToolError()).isTrue();
  }

  @Test
  void aStoreOfOnesOwnIsAskedForAllLimitsAtOnce() {
    List<List<LimitStore.Charge>> asked = new ArrayList<>();
    Server server =
        Server.builder(ServerInfo.of("limited", "1"))
            .limitStore(charges -> {
              asked.add(charges);
              return asked.size() == 1 ? null : new LimitStore.Refusal(1, 1_500_000);
            })
            .build();
    tool(server, "find", limit("", 7, LimitBy.TOOL));
    McpTestClient client =
        start(server, ServerConfig.DEFAULT).client(ProtocolRevision.MODERN, ClientOptions.of("a"));

    assertThat(refused(client, "find")).isFalse();
    assertThat(client.callTool("find", "{}").text()).endsWith("Try again in 2 ms.");
    assertThat(asked.get(0)).hasSize(2);
    assertThat(asked.get(0).get(0).owner()).isEqualTo(LimitStore.Owner.USER);
    assertThat(asked.get(0).get(0).name()).isEqualTo("a");
    assertThat(asked.get(0).get(1).limit().permits()).isEqualTo(7);
  }

  @Test
  void overHttpAnAddressIsThatOfTheConnection() throws Exception {
    List<String> addresses = new ArrayList<>();
    Server server = server();
    server
        .tools()
        .add(
            Tool.named("where")
                .description("Where from.")
                .policies(limit("", 1, LimitBy.CLIENT))
                .handler((in, call) -> {
                  addresses.add(call.clientAddress());
                  return "run";
                }));
    try (ServerHandle handle = server.start(ServerConfig.DEFAULT.withPort(0))) {
      for (ProtocolRevision revision :
          List.of(ProtocolRevision.MODERN, ProtocolRevision.V2025_11_25)) {
        Reply reply = RemoteServer.http(handle.uri()).client(revision).callTool("where", "{}");
        assertThat(reply.isToolError()).isEqualTo(!revision.isModern());
      }
    }
    assertThat(addresses).containsExactly("127.0.0.1");
  }
}
