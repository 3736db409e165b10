package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.policy.Backoff;
import dev.tenon.policy.Jitter;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.dynamic.ToolHandler;
import dev.tenon.runtime.policy.retry.RetryPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.testkit.junit.McpTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tools that are run again when they fail for a reason that may pass. */
@McpTest
final class RetryTest {
  private static final RetryPolicy THREE =
      new RetryPolicy(
          3,
          Backoff.EXPONENTIAL,
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Jitter.NONE,
          List.of(),
          List.of(),
          20);

  private final AtomicInteger runs = new AtomicInteger();
  private final FakeClock clock = new FakeClock();
  private final Server shop = Server.builder(ServerInfo.of("shop", "1")).build();
  private final TestServer server = TestServer.of(shop, ServerConfig.DEFAULT, clock);

  private Tool tool(ToolHandler handler) {
    return Tool.named("search")
        .description("Searches.")
        .readOnly(true)
        .policies(THREE)
        .handler(handler);
  }

  private Reply call(ProtocolRevision revision) throws InterruptedException {
    return answer(server.client(revision).start("tools/call", "{\"name\":\"search\"}"));
  }

  /** Lets time pass until there is an answer. */
  private Reply answer(PendingCall call) throws InterruptedException {
    while (!call.isOver()) {
      clock.advance(Duration.ofMillis(10));
      Thread.sleep(1);
    }
    return call.reply();
  }

  @EveryRevision
  void theClientDoesNotNoticeAFailureThatPasses(ProtocolRevision revision) throws Exception {
    shop.tools()
        .add(
            tool((arguments, context) -> {
              if (runs.incrementAndGet() < 3) {
                throw new IOException("connection reset");
              }
              return "found";
            }));

    assertThat(call(revision).text()).isEqualTo("found");
    assertThat(runs).hasValue(3);
    assertThat(server.engine().measurements())
        .filteredOn(one -> one.name().equals("tenon.retry.retries"))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualTo(2))
        .satisfies(one -> assertThat(one.attributes()).containsEntry("tool", "search"));
  }

  @EveryRevision
  void theClientIsToldHowOftenItWasTried(ProtocolRevision revision) throws Exception {
    shop.tools()
        .add(
            tool((arguments, context) -> {
              runs.incrementAndGet();
              throw new ToolException(ErrorCode.UNAVAILABLE, "The index is down.");
            }));

    Reply reply = call(revision);

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text()).matches("The index is down\\.\nTried 3 times in \\d+ ms\\.");
    assertThat(reply.failure().code()).isEqualTo("unavailable");
    assertThat(reply.failure().message()).isEqualTo(reply.text());
    assertThat(runs).hasValue(3);
  }

  @EveryRevision
  void anInternalErrorSaysItInTheLogOnly(ProtocolRevision revision) throws Exception {
    shop.tools()
        .add(
            tool((arguments, context) -> {
              throw new IOException("connection reset");
            }));
    try (CapturedLog log = new CapturedLog("dev.tenon.call")) {
      assertThat(call(revision).text())
          .startsWith("internal error (correlation id ")
          .doesNotContain("ried");
      assertThat(log.records())
          .singleElement()
          .satisfies(record ->
              assertThat(record.getThrown()).hasStackTraceContaining("tried 3 times in "));
    }
  }

  @EveryRevision
  void aWaitEndsWhenTheCallIsCancelled(ProtocolRevision revision) throws Exception {
    shop.tools()
        .add(
            tool((arguments, context) -> {
              runs.incrementAndGet();
              throw new IOException("connection reset");
            }));
    McpTestClient client = server.client(revision);
    PendingCall call = client.start("tools/call", "{\"name\":\"search\"}");
    while (runs.get() == 0) {
      Thread.onSpinWait();
    }

    if (revision.isModern()) {
      call.disconnect();
    } else {
      client.notify("notifications/cancelled", "{\"requestId\":" + call.id() + "}");
    }

    assertThat(call.reply().message()).isNull();
    assertThat(runs).hasValue(1);
  }

  @EveryRevision
  void aToolThatAsksIsNotRunAgainForThat(ProtocolRevision revision) throws Exception {
    shop.tools()
        .add(
            tool((arguments, context) -> {
              runs.incrementAndGet();
              context.client().require("elicitation");
              return "asked";
            }));

    Reply reply = call(revision);

    assertThat(reply.toString()).contains("elicitation");
    assertThat(runs).hasValue(1);
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aQuestionIsPutOnceHoweverOftenTheMethodRuns(ProtocolRevision revision) throws Exception {
    Server asking = new Sketch().form(Named.FORM).server();
    TestServer started = TestServer.of(asking, ServerConfig.DEFAULT);
    asking
        .tools()
        .add(
            tool((arguments, context) -> {
              String name = context.interaction().form("who", "Who?", Named.class).name();
              if (runs.incrementAndGet() < 3) {
                throw new IOException("connection reset");
              }
              return "found for " + name;
            }));
    McpTestClient client = started.client(revision, ClientOptions.declaring("elicitation"));
    client.answers("who", new Named("Ada"));

    assertThat(client.callTool("search", "{}").text()).isEqualTo("found for Ada");
    assertThat(client.questions()).hasSize(1);
    assertThat(runs).hasValue(3);
    started.close();
  }

  @Test
  void aToolThatWouldActTwiceIsRefused() {
    Tool.Builder pay = Tool.named("pay").description("Pays.").policies(THREE);

    assertThatThrownBy(() -> pay.handler((in, call) -> "paid"))
        .hasMessageContaining("The tool \"pay\" is retried, but may not run twice");
  }

  @EveryRevision
  void thePolicyOfTheServerIsLeftOutWhereAToolWouldActTwice(ProtocolRevision revision)
      throws Exception {
    Server other = Server.builder(ServerInfo.of("shop", "1")).policies(THREE).build();
    TestServer started = TestServer.of(other, ServerConfig.DEFAULT, clock);
    ToolHandler failing =
        (in, call) -> {
          runs.incrementAndGet();
          throw new ToolException(ErrorCode.UNAVAILABLE, "The bank is down.");
        };
    other
        .tools()
        .add(
            Tool.named("pay").description("Pays.").handler(failing),
            Tool.named("cancel").description("Cancels.").idempotent(true).handler(failing));
    McpTestClient client = started.client(revision);

    assertThat(answer(client.start("tools/call", "{\"name\":\"pay\"}")).text())
        .isEqualTo("The bank is down.");
    assertThat(runs).hasValue(1);
    assertThat(answer(client.start("tools/call", "{\"name\":\"cancel\"}")).text())
        .startsWith("The bank is down.\nTried 3 times in ");
    assertThat(runs).hasValue(4);
    started.close();
  }
}
