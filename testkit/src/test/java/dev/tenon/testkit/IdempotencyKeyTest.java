package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.policy.retry.IdempotencyPolicy;
import dev.tenon.runtime.policy.retry.IdempotencyStore;
import dev.tenon.runtime.policy.retry.InMemoryIdempotencyStore;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tool whose caller says which calls are one and the same wish. */
@McpTest
final class IdempotencyKeyTest {
  private static final String ARGUMENTS =
      "{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"},"
          + "\"amount\":{\"type\":\"number\"}},\"required\":[\"amount\"]}";

  private final AtomicInteger runs = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore finish = new Semaphore(0);
  private final FakeClock clock = new FakeClock();
  private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(100);
  private final TestServer server = server(null);

  private TestServer server(@Nullable IdempotencyStore shared) {
    ServerBuilder builder = new Sketch().form(Named.FORM).builder();
    Server bank = (shared == null ? builder : builder.idempotencyStore(shared)).build();
    bank.tools()
        .add(
            tool("pay", (in, call) -> "payment " + runs.incrementAndGet()),
            tool(
                "pay_slowly",
                (in, call) -> {
                  begun.release();
                  finish.acquire();
                  return "payment " + runs.incrementAndGet();
                }),
            tool(
                "pay_after_asking",
                (in, call) -> {
                  String payer = call.interaction().form("who", "Who pays?", Named.class).name();
                  return "payment " + runs.incrementAndGet() + " by " + payer;
                }));
    return TestServer.of(bank, ServerConfig.DEFAULT, clock);
  }

  private static Tool tool(String name, ToolHandler handler) {
    return Tool.named(name)
        .description("Pays.")
        .inputSchema(ARGUMENTS)
        .task(TaskSupport.OPTIONAL)
        .policies(new IdempotencyPolicy("key", Duration.ofMinutes(10), 100))
        .handler(handler);
  }

  @EveryRevision
  void theSameKeyPaysOnce(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ClientOptions.of("anna"));
    Reply first = client.callTool("pay", "{\"key\":\"a\",\"amount\":5}");

    Reply again = client.callTool("pay", "{\"amount\":5,\"key\":\"a\"}");

    assertThat(first.text()).isEqualTo("payment 1");
    assertThat(again.result()).isEqualTo(first.result());
    McpTestClient other = server.client(revision, ClientOptions.of("ben"));
    assertThat(other.callTool("pay", "{\"key\":\"a\",\"amount\":5}").text()).isEqualTo("payment 2");
    assertThat(client.callTool("pay", "{\"amount\":5}").text()).isEqualTo("payment 3");
    clock.advance(Duration.ofMinutes(10));
    assertThat(client.callTool("pay", "{\"amount\":5,\"key\":\"a\"}").text())
        .isEqualTo("payment 4");
  }

  @EveryRevision
  void theSameKeyForSomethingElseIsAConflict(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    assertThat(client.callTool("pay", "{\"key\":\"a\",\"amount\":5}").text())
        .isEqualTo("payment 1");

    Reply conflict = client.callTool("pay", "{\"key\":\"a\",\"amount\":6}");

    assertThat(conflict.failure().code()).isEqualTo("conflict");
    assertThat(conflict.failure().retryable()).isFalse();
    assertThat(conflict.text())
        .isEqualTo(
            "The value of \"key\" was used before, with other arguments. Send the same arguments"
                + " again, or another value for something else.");
    assertThat(runs).hasValue(1);
  }

  @EveryRevision
  void aCallThatComesWhileTheFirstRunsWaitsForIt(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    String call = "{\"name\":\"pay_slowly\",\"arguments\":{\"key\":\"a\",\"amount\":5}}";
    PendingCall first = client.start("tools/call", call);
    assertThat(begun.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    PendingCall second = client.start("tools/call", call);
    awaitMeasured("tenon.idempotency.waits", 1);

    finish.release();

    assertThat(first.reply().text()).isEqualTo("payment 1");
    assertThat(second.reply().text()).isEqualTo("payment 1");
    assertThat(runs).hasValue(1);
  }

  @EveryRevision
  void whenTheFirstIsCancelledTheOneThatWaitsIsServed(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision);
    String call = "{\"name\":\"pay_slowly\",\"arguments\":{\"key\":\"a\",\"amount\":5}}";
    PendingCall first = client.start("tools/call", call);
    assertThat(begun.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    PendingCall second = client.start("tools/call", call);
    awaitMeasured("tenon.idempotency.waits", 1);

    if (revision.isModern()) {
      first.disconnect();
    } else {
      client.notify("notifications/cancelled", "{\"requestId\":" + first.id() + "}");
    }
    assertThat(first.reply().message()).isNull();
    finish.release();

    assertThat(second.reply().text()).isEqualTo("payment 1");
  }

  private void awaitMeasured(String name, long value) throws InterruptedException {
    for (int i = 0; i < 10_000; i++) {
      long sum =
          server.engine().measurements().stream()
              .filter(one -> one.name().equals(name))
              .mapToLong(one -> one.value())
              .sum();
      if (sum >= value) {
        return;
      }
      Thread.sleep(1);
    }
    throw new AssertionError(name + " is not " + value);
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aToolThatAsksPaysOnceAndAsksOnce(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ClientOptions.declaring("elicitation"));
    client.answers("who", new Named("Ada"));
    String arguments = "{\"key\":\"a\",\"amount\":5}";

    assertThat(client.callTool("pay_after_asking", arguments).text()).isEqualTo("payment 1 by Ada");
    assertThat(client.callTool("pay_after_asking", arguments).text()).isEqualTo("payment 1 by Ada");
    assertThat(client.questions()).hasSize(1);
  }

  @Test
  void theSameAnswersTwicePayOnce() {
    Rounds call = Rounds.tool(server, "pay_after_asking", "{\"key\":\"a\",\"amount\":5}");
    Reply asked = call.send();
    Rounds answer = call.answering(asked, Rounds.accepted("who", "name", "Ada"));

    assertThat(answer.send().text()).isEqualTo("payment 1 by Ada");
    assertThat(answer.send().text()).isEqualTo("payment 1 by Ada");
  }

  @Test
  void aTaskHasTheKeyOfItsCall() {
    McpTestClient client =
        server.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    Map<String, Object> arguments = Map.of("key", "a", "amount", 5);

    TestTask task = client.startTask("pay", arguments);
    clock.advance(Duration.ofMillis(1));

    assertThat(task.result().text()).isEqualTo("payment 1");
    TestTask again = client.startTask("pay", arguments);
    assertThat(again.result().text()).isEqualTo("payment 1");
    assertThat(runs).hasValue(1);
  }

  @Test
  void instancesThatShareAStorePayOnce() {
    TestServer here = server(store);
    TestServer there = server(store);
    String arguments = "{\"key\":\"a\",\"amount\":5}";

    assertThat(here.client(ProtocolRevision.MODERN).callTool("pay", arguments).text())
        .isEqualTo("payment 1");
    assertThat(there.client(ProtocolRevision.V2025_11_25).callTool("pay", arguments).text())
        .isEqualTo("payment 1");
    here.close();
    there.close();
  }
}
