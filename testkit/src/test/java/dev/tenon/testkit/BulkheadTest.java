package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Priority;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.bulkhead.BulkheadPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls of a tool that has only so many places. */
@McpTest
final class BulkheadTest {
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore finish = new Semaphore(0);
  private final FakeClock clock = new FakeClock();
  private final Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);

  private static BulkheadPolicy places(String name, int concurrency, int queue) {
    return new BulkheadPolicy(name, concurrency, queue, Duration.ofSeconds(2), Priority.NORMAL);
  }

  private void tool(String name, Policy... policies) {
    shop.tools()
        .add(
            Tool.named(name)
                .description("Takes a while.")
                .policies(policies)
                .handler((arguments, context) -> {
                  begun.release();
                  finish.acquire();
                  return "done by " + context.principal().name();
                }));
  }

  private void awaitBegun() throws InterruptedException {
    assertThat(begun.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  private long measured(String name) {
    return server.engine().measurements().stream()
        .filter(one -> one.name().equals("tenon.bulkhead." + name))
        .mapToLong(one -> one.value())
        .sum();
  }

  private void awaitWaiting(int calls) throws InterruptedException {
    for (int i = 0; i < 10_000 && measured("waiting") != calls; i++) {
      Thread.sleep(1);
    }
    assertThat(measured("waiting")).isEqualTo(calls);
  }

  private static PendingCall start(McpTestClient client, String tool) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\"}");
  }

  @EveryRevision
  void aCallThatFindsTheQueueFullIsAnsweredAtOnce(ProtocolRevision revision) throws Exception {
    tool("search", places("", 1, 1));
    McpTestClient client = server.client(revision);
    PendingCall runs = start(client, "search");
    awaitBegun();
    PendingCall waits = start(client, "search");
    awaitWaiting(1);

    Reply refused = client.callTool("search", "{}");

    assertThat(refused.isToolError()).isTrue();
    assertThat(refused.text())
        .isEqualTo(
            "The tool \"search\" has too much to do: 1 call runs and 1 waits already. The call was"
                + " not begun.\nTry again in 1000 ms.");
    assertThat(refused.failure().code()).isEqualTo("overloaded");
    assertThat(refused.failure().retryable()).isTrue();
    assertThat(refused.failure().retryAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThat(measured("running")).isEqualTo(1);
    assertThat(measured("rejected")).isEqualTo(1);
    finish.release(2);
    assertThat(runs.reply().isToolError()).isFalse();
    assertThat(waits.reply().isToolError()).isFalse();
    assertThat(measured("waits")).isEqualTo(1);
    assertThat(measured("running")).isZero();
  }

  @EveryRevision
  void aCallWaitsNoLongerThanItMay(ProtocolRevision revision) throws Exception {
    tool("search", places("", 1, 1));
    McpTestClient client = server.client(revision);
    PendingCall runs = start(client, "search");
    awaitBegun();
    PendingCall waits = start(client, "search");
    awaitWaiting(1);

    while (!waits.isOver()) {
      clock.advance(Duration.ofMillis(10));
      Thread.sleep(1);
    }

    assertThat(waits.reply().text())
        .startsWith(
            "The tool \"search\" has too much to do: the call waited 2000 ms for its turn. It was"
                + " not begun.\nTry again in ");
    finish.release();
    assertThat(runs.reply().isToolError()).isFalse();
  }

  @EveryRevision
  void aCallThatIsCancelledWhileItWaitsGivesItsPlaceInTheLineBack(ProtocolRevision revision)
      throws Exception {
    tool("search", places("", 1, 1));
    McpTestClient client = server.client(revision);
    PendingCall runs = start(client, "search");
    awaitBegun();
    PendingCall waits = start(client, "search");
    awaitWaiting(1);

    if (revision.isModern()) {
      waits.disconnect();
    } else {
      client.notify("notifications/cancelled", "{\"requestId\":" + waits.id() + "}");
    }

    assertThat(waits.reply().message()).isNull();
    assertThat(measured("waiting")).isZero();
    PendingCall next = start(client, "search");
    awaitWaiting(1);
    finish.release(2);
    assertThat(runs.reply().isToolError()).isFalse();
    assertThat(next.reply().isToolError()).isFalse();
  }

  @EveryRevision
  void callersTakeTurns(ProtocolRevision revision) throws Exception {
    tool("search", places("", 1, 100));
    McpTestClient anna = server.client(revision, ClientOptions.of("anna"));
    McpTestClient ben = server.client(revision, ClientOptions.of("ben"));
    PendingCall runs = start(anna, "search");
    awaitBegun();
    List<PendingCall> many = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      many.add(start(anna, "search"));
      awaitWaiting(i);
    }
    PendingCall single = start(ben, "search");
    awaitWaiting(21);

    finish.release(2);
    awaitBegun();
    awaitBegun();
    finish.release();

    assertThat(single.reply().text()).isEqualTo("done by ben");
    finish.release(19);
    assertThat(runs.reply().isToolError()).isFalse();
    for (PendingCall call : many) {
      assertThat(call.reply().text()).isEqualTo("done by anna");
    }
  }

  @Test
  void toolsWithTheSameNameShareTheirPlaces() throws Exception {
    tool("read", places("db", 1, 0));
    tool("write", places("db", 1, 0));
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    PendingCall runs = start(client, "read");
    awaitBegun();

    assertThat(client.callTool("write", "{}").failure().code()).isEqualTo("overloaded");
    finish.release();
    assertThat(runs.reply().isToolError()).isFalse();
  }

  @Test
  void theSameNameWithOtherNumbersIsRefused() {
    tool("read", places("db", 1, 0));

    assertThatThrownBy(() -> tool("write", places("db", 2, 0)))
        .hasMessageContaining(
            "The bulkhead \"db\" has concurrency 1, queue 0 and max-wait PT2S at the tool \"read\","
                + " but concurrency 2, queue 0 and max-wait PT2S at the tool \"write\"");
  }
}
