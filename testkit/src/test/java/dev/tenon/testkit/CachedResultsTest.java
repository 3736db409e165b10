package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Slot;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Prompt;
import dev.tenon.runtime.dynamic.Resource;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.observe.Measurement;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Results that are kept: which are, for whom, for how long, and what clients are told. */
@McpTest
final class CachedResultsTest {
  private static final String ID =
      "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\"},"
          + "\"verbose\":{\"type\":\"boolean\"}}}";

  private final FakeClock clock = new FakeClock();
  private final AtomicInteger runs = new AtomicInteger();

  private static CachedPolicy cached(CacheScope scope, String... key) {
    return new CachedPolicy(
        Duration.ofMinutes(5), List.of(key), scope, 1000, 10_000, Duration.ZERO);
  }

  private static Server server(Policy... policies) {
    return Server.builder(ServerInfo.of("kept", "1")).policies(policies).build();
  }

  private TestServer start(Server server) {
    return TestServer.of(server, ServerConfig.DEFAULT, clock);
  }

  private void tool(Server server, ToolHandler handler, Policy... policies) {
    server
        .tools()
        .add(
            Tool.named("find")
                .description("Finds.")
                .readOnly(true)
                .inputSchema(ID)
                .policies(policies)
                .handler(handler));
  }

  private String run(dev.tenon.runtime.dynamic.Arguments in) {
    return "run " + runs.incrementAndGet() + " for " + in.integer("id", 0);
  }

  @EveryRevision
  void aResultIsUsedAgainForTheSameArgumentsUntilItsTimeIsOver(ProtocolRevision revision) {
    Server server = server();
    tool(server, (in, call) -> run(in), cached(CacheScope.USER, "id"));
    McpTestClient client = start(server).client(revision);

    assertThat(client.callTool("find", "{\"id\":7}").text()).isEqualTo("run 1 for 7");
    assertThat(client.callTool("find", "{ \"id\" : 7.0, \"verbose\":true }").text())
        .isEqualTo("run 1 for 7");
    assertThat(client.callTool("find", "{\"id\":8}").text()).isEqualTo("run 2 for 8");
    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(client.callTool("find", "{\"id\":7}").text()).isEqualTo("run 1 for 7");
    clock.advance(Duration.ofMillis(1));
    assertThat(client.callTool("find", "{\"id\":7}").text()).isEqualTo("run 3 for 7");
  }

  @EveryRevision
  void nobodyIsGivenWhatWasMadeForSomebodyElse(ProtocolRevision revision) {
    Server server = server();
    tool(
        server, (in, call) -> run(in) + " and " + call.principal().name(), cached(CacheScope.USER));
    TestServer started = start(server);
    McpTestClient ann = started.client(revision, ClientOptions.of("ann"));
    McpTestClient bob = started.client(revision, ClientOptions.of("bob"));
    McpTestClient nobody = started.client(revision);

    assertThat(ann.callTool("find", "{}").text()).isEqualTo("run 1 for 0 and ann");
    assertThat(bob.callTool("find", "{}").text()).isEqualTo("run 2 for 0 and bob");
    assertThat(nobody.callTool("find", "{}").text()).isEqualTo("run 3 for 0 and ");
    assertThat(ann.callTool("find", "{}").text()).isEqualTo("run 1 for 0 and ann");
    assertThat(
            started
                .client(revision, ClientOptions.NONE.as(Principal.of("ann").scopes("admin")))
                .callTool("find", "{}")
                .text())
        .isEqualTo("run 4 for 0 and ann");
  }

  @EveryRevision
  void whatIsNoResultIsNotKept(ProtocolRevision revision) {
    Server server = server();
    tool(
        server,
        (in, call) -> {
          String text = run(in);
          return switch ((int) in.integer("id", 0)) {
            case 1 -> throw new ToolException(ErrorCode.UNAVAILABLE, text);
            case 2 -> new Outcome.ToolResult(text, null, null, true, null);
            case 3 -> text + "x".repeat(10_000);
            default ->
                new Outcome.ToolResult(
                    text, null, RawJson.of("{\"a\":[1]}"), false, RawJson.of("{\"b\":2}"));
          };
        },
        cached(CacheScope.PUBLIC));
    McpTestClient client = start(server).client(revision);

    for (int id = 1; id <= 3; id++) {
      String arguments = "{\"id\":" + id + "}";
      String first = client.callTool("find", arguments).text();
      assertThat(client.callTool("find", arguments).text()).isNotEqualTo(first);
    }
    JsonNode made = client.callTool("find", "{\"id\":4}").result();
    assertThat(client.callTool("find", "{\"id\":4}").result()).isEqualTo(made);
    assertThat(runs).hasValue(7);
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void anAnswerOfAUserStaysInTheCallThatAsked(ProtocolRevision revision) {
    Server server = server();
    tool(
        server,
        (in, call) ->
            in.integer("id", 0) == 0
                ? run(in)
                : run(in) + " " + call.interaction().roots("folders").get(0).uri(),
        cached(CacheScope.PUBLIC));
    TestServer started = start(server);
    ClientOptions able = ClientOptions.declaring("roots");
    McpTestClient ann = started.client(revision, able).roots("file:///ann");
    McpTestClient bob = started.client(revision, able).roots("file:///bob");

    assertThat(ann.callTool("find", "{\"id\":1}").text()).endsWith("file:///ann");
    assertThat(bob.callTool("find", "{\"id\":1}").text()).endsWith("file:///bob");
    assertThat(ann.callTool("find", "{\"id\":1}").text()).endsWith("file:///ann");
    // The same tool asks nobody for other arguments.
    String plain = ann.callTool("find", "{}").text();
    assertThat(bob.callTool("find", "{}").text()).isEqualTo(plain);
  }

  @EveryRevision
  void aToolThatWritesDropsWhatItChanged(ProtocolRevision revision) {
    Server server = server();
    tool(server, (in, call) -> run(in), cached(CacheScope.USER));
    server
        .tools()
        .add(
            Tool.named("change")
                .description("Changes.")
                .inputSchema(ID)
                .policies(new EvictsPolicy(List.of("find"), List.of("id")))
                .handler((in, call) -> {
                  if (in.bool("verbose", false)) {
                    throw new ToolException(ErrorCode.CONFLICT, "no");
                  }
                  return "changed";
                }));
    TestServer started = start(server);
    McpTestClient ann = started.client(revision, ClientOptions.of("ann"));
    McpTestClient bob = started.client(revision, ClientOptions.of("bob"));
    assertThat(ann.callTool("find", "{\"id\":1}").text()).isEqualTo("run 1 for 1");
    assertThat(ann.callTool("find", "{\"id\":2}").text()).isEqualTo("run 2 for 2");

    assertThat(bob.callTool("change", "{\"id\":1,\"verbose\":true}").isToolError()).isTrue();
    assertThat(ann.callTool("find", "{\"id\":1}").text()).as("it failed").startsWith("run 1");

    assertThat(bob.callTool("change", "{\"id\":1}").text()).isEqualTo("changed");
    assertThat(ann.callTool("find", "{\"id\":1}").text()).isEqualTo("run 3 for 1");
    assertThat(ann.callTool("find", "{\"id\":2}").text()).isEqualTo("run 2 for 2");
    assertThat(bob.callTool("change", "{}").text()).isEqualTo("changed");
    assertThat(ann.callTool("find", "{\"id\":2}").text()).isEqualTo("run 4 for 2");
    server.caches().evict("find");
    assertThat(ann.callTool("find", "{\"id\":2}").text()).isEqualTo("run 5 for 2");
    server.caches().evictAll();
    assertThat(ann.callTool("find", "{\"id\":2}").text()).isEqualTo("run 6 for 2");
  }

  @EveryRevision
  void resourcesAndPromptsAreKeptAndUpdatesDropThem(ProtocolRevision revision) {
    Server server = server(cached(CacheScope.PUBLIC));
    server
        .resources()
        .add(
            Resource.at("orders://{id}")
                .name("order")
                .description("One.")
                .mimeType("text/plain")
                .reader((request, call) ->
                    "run " + runs.incrementAndGet() + " for " + request.variable("id")));
    server
        .prompts()
        .add(
            Prompt.named("ask")
                .description("Asks.")
                .handler((in, call) -> "run " + runs.incrementAndGet()));
    McpTestClient client = start(server).client(revision);

    Reply first = client.readResource("orders://1");
    clock.advance(Duration.ofMinutes(2));
    Reply second = client.readResource("orders://1");
    assertThat(second.result().get("contents")).isEqualTo(first.result().get("contents"));
    if (revision.isModern()) {
      assertThat(first.result().get("ttlMs").asLong()).isEqualTo(300_000);
      assertThat(second.result().get("ttlMs").asLong()).isEqualTo(180_000);
      assertThat(second.result().get("cacheScope").asString()).isEqualTo("public");
    } else {
      assertThat(second.result().has("ttlMs")).isFalse();
    }
    assertThat(client.readResource("orders://2").result().toString()).contains("run 2 for 2");

    server.changes().resourceUpdated("orders://1");

    assertThat(client.readResource("orders://1").result().toString()).contains("run 3 for 1");
    assertThat(client.readResource("orders://2").result().toString()).contains("run 2 for 2");
    assertThat(client.getPrompt("ask", "{}").result().toString()).contains("run 4");
    assertThat(client.getPrompt("ask", "{}").result().toString()).contains("run 4");
  }

  @Test
  void contentsOfOneCallerArePrivate() {
    Server server = server(cached(CacheScope.TENANT));
    server
        .resources()
        .add(Resource.at("a://b").name("b").description("B.").reader((request, call) -> "text"));
    JsonNode result = start(server).client(ProtocolRevision.MODERN).readResource("a://b").result();

    assertThat(result.get("ttlMs").asLong()).isEqualTo(300_000);
    assertThat(result.get("cacheScope").asString()).isEqualTo("private");
  }

  @Test
  void changedArgumentsHaveNothingToDoWithWhatIsKept() {
    Server server =
        server(
            new InterceptedPolicy(
                (call, next) -> next.handle(call.arguments(call.arguments())), Slot.CALL));
    tool(server, (in, call) -> run(in), cached(CacheScope.PUBLIC));
    TestServer started = start(server);
    McpTestClient client = started.client(ProtocolRevision.MODERN);

    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 1 for 0");
    assertThat(client.callTool("find", "{}").text()).isEqualTo("run 2 for 0");
    assertThat(requests(started, "bypass")).isEqualTo(2);
  }

  @Test
  void aToolThatTookTheNameOfAnotherBeginsWithNothing() {
    Server server = server();
    tool(server, (in, call) -> "old", cached(CacheScope.PUBLIC));
    McpTestClient client = start(server).client(ProtocolRevision.MODERN);
    assertThat(client.callTool("find", "{}").text()).isEqualTo("old");

    server
        .tools()
        .replace(
            Tool.named("find")
                .description("Finds.")
                .readOnly(true)
                .inputSchema(ID)
                .policies(cached(CacheScope.PUBLIC))
                .handler((in, call) -> "new"));

    assertThat(client.callTool("find", "{}").text()).isEqualTo("new");
  }

  @Test
  void everyRequestIsCounted() {
    Server server = server();
    tool(server, (in, call) -> run(in), cached(CacheScope.PUBLIC));
    TestServer started = start(server);
    McpTestClient client = started.client(ProtocolRevision.MODERN);
    for (int i = 0; i < 5; i++) {
      Reply unused = client.callTool("find", "{\"id\":" + i % 2 + "}");
    }

    assertThat(requests(started, "hit")).isEqualTo(3);
    assertThat(requests(started, "miss")).isEqualTo(2);
    assertThat(started.engine().measurements())
        .anySatisfy(one -> {
          assertThat(one.name()).isEqualTo("tenon.cache.size");
          assertThat(one.attributes()).containsEntry("tool", "find");
          assertThat(one.value()).isEqualTo(2);
        });
  }

  private static long requests(TestServer server, String result) {
    for (Measurement one : server.engine().measurements()) {
      if (one.name().equals("tenon.cache.requests")
          && result.equals(one.attributes().get("result"))) {
        return one.value();
      }
    }
    throw new AssertionError("nothing was counted: " + server.engine().measurements());
  }
}
