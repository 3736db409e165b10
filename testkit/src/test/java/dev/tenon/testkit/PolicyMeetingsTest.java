package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.CacheScope;
import dev.tenon.policy.Jitter;
import dev.tenon.policy.LimitBy;
import dev.tenon.policy.Priority;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.policy.breaker.CircuitBreakerPolicy;
import dev.tenon.runtime.policy.budget.BudgetPolicy;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.policy.cache.CachedPolicy;
import dev.tenon.runtime.policy.ratelimit.RateLimitPolicy;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Two policies of which one steps in: what the other sees of it. */
@McpTest
final class PolicyMeetingsTest {
  private static final String TEXT =
      "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}";
  private static final String ITEMS =
      "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":"
          + "{\"type\":\"string\"}}},\"required\":[\"items\"]}";
  private static final Policy CACHED =
      new CachedPolicy(
          Duration.ofMinutes(1), List.of(), CacheScope.USER, 100, 100_000, Duration.ZERO);
  private static final Policy AT_ONCE =
      new RetryPolicy(
          3,
          Backoff.IMMEDIATE,
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Jitter.NONE,
          List.of(),
          List.of(),
          1000);
  private static final Policy BREAKER =
      new CircuitBreakerPolicy(
          "", 50, Duration.ZERO, 100, 4, 2, Duration.ofSeconds(30), 1, List.of(), List.of());

  private final AtomicInteger runs = new AtomicInteger();
  private final Server shop = Server.builder(ServerInfo.of("shop", "1")).build();

  private McpTestClient client(ProtocolRevision revision, ToolHandler handler, Policy... served) {
    shop.tools().add(tool(served).handler(handler));
    return TestServer.of(shop, ServerConfig.DEFAULT, new FakeClock())
        .client(revision, ClientOptions.of("ada"));
  }

  private static Tool.Builder tool(Policy... served) {
    return Tool.named("work")
        .description("Works.")
        .readOnly(true)
        .inputSchema(TEXT)
        .policies(served);
  }

  private static Reply work(McpTestClient client, String text) {
    return client.callTool("work", "{\"text\":\"" + text + "\"}");
  }

  private Object fail() {
    runs.incrementAndGet();
    throw new ToolException(ErrorCode.UNAVAILABLE, "The line is dead.");
  }

  @EveryRevision
  void answersFromTheCacheCountAgainstALimit(ProtocolRevision revision) {
    Policy limit = new RateLimitPolicy("", 2, Duration.ofMinutes(1), 2, LimitBy.USER);
    McpTestClient client =
        client(revision, (in, call) -> "run " + runs.incrementAndGet(), CACHED, limit);

    assertThat(work(client, "a").text()).isEqualTo("run 1");
    assertThat(work(client, "a").text()).isEqualTo("run 1");
    assertThat(work(client, "a").failure().code()).isEqualTo("rate_limited");
  }

  @EveryRevision
  void theCacheKeepsTheWholeValueAndEachCallGetsItsSmallerOne(ProtocolRevision revision) {
    String many = "{\"items\":[" + "\"an item of some length\",".repeat(99) + "\"the last\"]}";
    shop.tools()
        .add(
            tool(CACHED, new BudgetPolicy(0, 600, List.of(), Duration.ofMinutes(1)))
                .outputSchema(ITEMS)
                .handler((in, call) -> {
                  runs.incrementAndGet();
                  return RawJson.of(many);
                }));
    McpTestClient client =
        TestServer.of(shop, ServerConfig.DEFAULT, new FakeClock())
            .client(revision, ClientOptions.of("ada"));

    for (int i = 0; i < 2; i++) {
      Reply reply = work(client, "a");
      assertThat(reply.data().get("items").size()).isBetween(5, 50);
      String rest = reply.result().at("/_meta/dev.tenon~1truncated/rest").asString();
      assertThat(client.readResource(rest).contents().toString()).contains("the last");
    }
    assertThat(runs).hasValue(1);
  }

  @EveryRevision
  void allAttemptsOfARetryAreOneCallForTheBreaker(ProtocolRevision revision) {
    McpTestClient client = client(revision, (in, call) -> fail(), AT_ONCE, BREAKER);

    assertThat(work(client, "a").text()).contains("The line is dead.", "Tried 3 times");
    assertThat(runs).hasValue(3);
    assertThat(work(client, "b").text()).contains("The line is dead.");
    assertThat(runs).as("two calls, which opened it").hasValue(6);
    assertThat(work(client, "c").text()).contains("is not available at the moment");
    assertThat(runs).hasValue(6);
  }

  @EveryRevision
  void whatStandsInIsNeverKept(ProtocolRevision revision) {
    shop.tools()
        .add(
            tool(CACHED)
                .fallback((in, call) -> "instead")
                .handler((in, call) -> {
                  if (runs.incrementAndGet() == 1) {
                    throw new ToolException(ErrorCode.UNAVAILABLE, "The line is dead.");
                  }
                  return "itself";
                }));
    McpTestClient client =
        TestServer.of(shop, ServerConfig.DEFAULT, new FakeClock())
            .client(revision, ClientOptions.of("ada"));

    assertThat(work(client, "a").text()).isEqualTo("instead");
    assertThat(work(client, "a").text()).isEqualTo("itself");
    assertThat(work(client, "a").text()).isEqualTo("itself");
    assertThat(runs).hasValue(2);
  }

  @EveryRevision
  void anOpenBreakerHasItsFallback(ProtocolRevision revision) {
    shop.tools().add(tool(BREAKER).fallback((in, call) -> "instead").handler((in, call) -> fail()));
    McpTestClient client =
        TestServer.of(shop, ServerConfig.DEFAULT, new FakeClock())
            .client(revision, ClientOptions.of("ada"));

    for (int i = 0; i < 5; i++) {
      assertThat(work(client, "a").text()).isEqualTo("instead");
    }
    assertThat(runs).as("the breaker opened after two").hasValue(2);
  }

  @EveryRevision
  void answersFromTheCacheNeedNoPlace(ProtocolRevision revision) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Policy one = new BulkheadPolicy("", 1, 0, Duration.ZERO, Priority.NORMAL);
    McpTestClient client =
        client(
            revision,
            (in, call) -> {
              if (in.string("text", "").equals("slow")) {
                begun.countDown();
                finish.await();
              }
              return "run " + runs.incrementAndGet();
            },
            CACHED,
            one);
    assertThat(work(client, "a").text()).isEqualTo("run 1");
    PendingCall slow =
        client.start("tools/call", "{\"name\":\"work\",\"arguments\":{\"text\":\"slow\"}}");
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(work(client, "a").text()).isEqualTo("run 1");
    assertThat(work(client, "b").failure().code()).isEqualTo("overloaded");

    finish.countDown();
    assertThat(slow.reply().text()).isEqualTo("run 2");
  }
}
