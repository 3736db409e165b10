package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.policy.Slot;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.cache.EvictsPolicy;
import dev.tenon.runtime.policy.fallback.FallbackPolicy;
import dev.tenon.runtime.policy.intercept.InterceptedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every two policies together on one tool: what passes untouched is what the tool without any
 * policy answers, in every revision.
 */
@McpTest
final class PolicyPairsTest {
  private static final String OUTPUT =
      "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":"
          + "{\"type\":\"string\"}}},\"required\":[\"items\"]}";

  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();

  /** What a call of the tool wants. */
  private record Wish(String what, @Nullable String key) {}

  /** Every policy that a tool can have, none of which has any reason to step in. */
  private static Map<String, List<Policy>> policies(int fallback) {
    Map<String, List<Policy>> all = new LinkedHashMap<>();
    all.put("timeout", List.of(new TimeoutPolicy(Duration.ofMinutes(5))));
    all.put(
        "retry",
        List.of(
            new RetryPolicy(
                3,
                Backoff.EXPONENTIAL,
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Jitter.FULL,
                List.of(),
                List.of(),
                20)));
    all.put(
        "cached",
        List.of(
            new CachedPolicy(
                Duration.ofMinutes(1),
                List.of(),
                CacheScope.USER,
                100,
                100_000,
                Duration.ofMinutes(1))));
    all.put("evicts", List.of(new EvictsPolicy(List.of("work"), List.of())));
    all.put(
        "limit", List.of(new RateLimitPolicy("", 1000, Duration.ofMinutes(1), 1000, LimitBy.USER)));
    all.put(
        "bulkhead", List.of(new BulkheadPolicy("", 4, 4, Duration.ofSeconds(1), Priority.NORMAL)));
    all.put(
        "breaker",
        List.of(
            new CircuitBreakerPolicy(
                "",
                50,
                Duration.ofMinutes(1),
                50,
                4,
                2,
                Duration.ofSeconds(30),
                1,
                List.of(),
                List.of())));
    all.put("fallback", List.of(new FallbackPolicy(fallback)));
    all.put("budget", List.of(new BudgetPolicy(1000, 0, List.of(), Duration.ofMinutes(1))));
    all.put("key", List.of(new IdempotencyPolicy("key", Duration.ofMinutes(1), 100)));
    all.put(
        "interceptors",
        List.of(
            new InterceptedPolicy((call, next) -> next.handle(call), Slot.CALL),
            new InterceptedPolicy((call, next) -> next.handle(call), Slot.ATTEMPT)));
    return all;
  }

  static Stream<Arguments> pairs() {
    List<String> names = List.copyOf(policies(0).keySet());
    List<Arguments> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        for (ProtocolRevision revision : ProtocolRevision.values()) {
          pairs.add(Arguments.of(names.get(i), names.get(j), revision));
        }
      }
    }
    return pairs.stream();
  }

  private TestServer server(String... names) {
    Sketch sketch = new Sketch().form(Named.FORM);
    List<Policy> policies = new ArrayList<>();
    for (String name : names) {
      policies.addAll(policies(1).getOrDefault(name, List.of()));
    }
    ToolEntry entry =
        new ToolEntry(
                Presentation.of("work", null, "Works."),
                new Hints(true, null, true, null),
                RawJson.of("{\"type\":\"object\"}"),
                RawJson.of(OUTPUT),
                true,
                List.of(),
                TaskSupport.OPTIONAL,
                sketch,
                sketch.next())
            .policies(policies.toArray(Policy[]::new));
    return sketch
        .tool(entry, PolicyPairsTest::wish, this::work)
        .tool("instead", call -> Outcome.ToolResult.text("instead"))
        .start(ServerConfig.DEFAULT);
  }

  private static @Nullable Object wish(JsonReader in) {
    String what = "";
    String key = null;
    if (in.beginObject()) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        String text = in.string();
        if (name.equals("what")) {
          what = text == null ? "" : text;
        } else {
          key = text;
        }
      }
    }
    return new Wish(what, key);
  }

  private Outcome work(Call call) throws Exception {
    runs.incrementAndGet();
    switch (((Wish) call.arguments()).what()) {
      case "conflict" -> throw new ToolException(ErrorCode.CONFLICT, "There is one already.");
      case "refuse" -> throw new ToolException(ErrorCode.FORBIDDEN, "Not you.");
      case "protocol" -> throw new ProtocolException(ProtocolException.INVALID_PARAMS, "No.");
      case "own error" -> {
        return new Outcome.ToolResult("It says no.", null, null, true, null);
      }
      case "ask" -> {
        String name = call.context().interaction().form("who", "Who is it?", Named.class).name();
        return Outcome.ToolResult.structured(RawJson.of("{\"items\":[\"" + name + "\"]}"));
      }
      case "wait" -> {
        waiting.countDown();
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          interrupted.countDown();
          throw e;
        }
      }
      default -> {}
    }
    return Outcome.ToolResult.structured(RawJson.of("{\"items\":[\"one\",\"two\"]}"));
  }

  private static ClientOptions ada() {
    return ClientOptions.declaring("elicitation").as("ada");
  }

  /** What a call is answered, without what differs from call to call. */
  private static JsonNode answer(McpTestClient client, String what) {
    JsonNode message =
        Objects.requireNonNull(
            client
                .callTool("work", "{\"what\":\"" + what + "\",\"key\":\"k " + what + "\"}")
                .message());
    ObjectNode answer = (ObjectNode) message.deepCopy();
    answer.remove("id");
    if (answer.get("result") instanceof ObjectNode result) {
      result.remove("requestState");
    }
    return answer;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatTheToolAnswersPasses(String one, String other, ProtocolRevision revision) {
    McpTestClient bare = server().client(revision, ada());
    McpTestClient served = server(one, other).client(revision, ada());
    for (String what : List.of("", "", "conflict", "refuse", "protocol", "own error")) {
      assertThat(answer(served, what)).as("the call \"%s\"", what).isEqualTo(answer(bare, what));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theUserIsAskedEachTime(String one, String other, ProtocolRevision revision) {
    if (!revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      return; // no client of these revisions can be asked
    }
    TestServer server = server(one, other);
    McpTestClient client = server.client(revision, ada());
    client.answers("Who", "{\"name\":\"Ada\"}").answers("Who", "{\"name\":\"Bea\"}");
    String ask = "{\"what\":\"ask\"}";

    assertThat(client.callTool("work", ask).structured()).hasToString("{\"items\":[\"Ada\"]}");
    assertThat(client.callTool("work", ask).structured()).hasToString("{\"items\":[\"Bea\"]}");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aTaskEndsAsTheCallWould(String one, String other, ProtocolRevision revision) {
    if (!revision.isAtLeast(ProtocolRevision.V2025_11_25)) {
      return; // there are no tasks
    }
    McpTestClient client = server(one, other).client(revision, ada());

    TestTask task = client.startTask("work", "{\"what\":\"\",\"key\":\"k\"}");
    task.untilOver();

    assertThat(task.result().structured()).hasToString("{\"items\":[\"one\",\"two\"]}");
    TestTask failing = client.startTask("work", "{\"what\":\"conflict\",\"key\":\"l\"}");
    failing.untilOver();
    assertThat(failing.result().failure().code()).isEqualTo("conflict");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aCancelledCallIsInterruptedOnceAndNotAnswered(
      String one, String other, ProtocolRevision revision) throws InterruptedException {
    TestServer server = server(one, other);
    try (TestChannel channel = server.channel()) {
      if (!revision.isModern()) {
        channel.send(Wire.initialize(revision));
        channel.take();
      }
      channel.send(Wire.call(revision, "1", "work", "{\"what\":\"wait\"}"));
      assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

      channel.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");

      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      channel.send(Wire.call(revision, "2", "work", "{\"what\":\"\"}"));
      assertThat(channel.take().get("id").intValue()).isEqualTo(2);
      assertThat(runs).as("no second attempt").hasValue(2);
    }
  }
}
