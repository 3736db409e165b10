package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.policy.timeout.TimeoutPolicy;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deadlines of calls that ask, and of tasks. */
@McpTest
class AskingDeadlineTest {
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final ClientOptions ABLE = ClientOptions.declaring("roots");
  private static final String ROOTS = "{\"roots\":[{\"uri\":\"file:///r\"}]}";

  private final FakeClock clock = new FakeClock();
  private final Stubborn stubborn = new Stubborn();
  private final CountDownLatch never = new CountDownLatch(1);
  private final TestServer server = start().allowing(Leak.INTERRUPT, "task");

  /** {@code ask} asks, and then takes what is left of its two seconds. */
  private TestServer start() {
    Server built = new Sketch().tool("echo", call -> Outcome.ToolResult.text("echo")).server();
    TimeoutPolicy timeout = new TimeoutPolicy(TWO_SECONDS);
    built
        .tools()
        .add(
            Tool.named("ask")
                .description("For tests.")
                .policies(timeout)
                .handler((arguments, context) -> {
                  String uri = context.interaction().roots("roots").get(0).uri();
                  stubborn.begun.release();
                  never.await();
                  return uri;
                }));
    built
        .tools()
        .add(
            Tool.named("nag")
                .description("For tests.")
                .policies(timeout)
                .handler((arguments, context) -> {
                  stubborn.begun.release();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    String unused = context.interaction().roots("roots").get(0).uri();
                  }
                  return "asked";
                }));
    built
        .tools()
        .add(
            Tool.named("task")
                .description("For tests.")
                .policies(timeout)
                .task(TaskSupport.OPTIONAL)
                .handler((arguments, context) -> {
                  stubborn.begun.release();
                  boolean waiting = true;
                  while (waiting) {
                    try {
                      stubborn.release.await();
                      waiting = false;
                    } catch (InterruptedException e) {
                      stubborn.interrupted.release();
                    }
                  }
                  stubborn.over.release();
                  return "too late";
                }));
    return TestServer.of(built, ServerConfig.DEFAULT, clock);
  }

  @AfterEach
  void release() {
    stubborn.release.countDown();
  }

  private static PendingCall start(McpTestClient client, String tool, String meta) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\",\"_meta\":{" + meta + "}}");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void theTimeInWhichAUserIsAskedDoesNotCount(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "ask", "");
    ServerQuestion question = client.takeQuestion();
    clock.awaitScheduled(1);
    assertThat(clock.deadlines()).as("its time stands still").isZero();

    clock.advance(Duration.ofMinutes(5));
    client.respond(question, "result", ROOTS);
    Stubborn.await(stubborn.begun);
    clock.advance(TWO_SECONDS.minusNanos(1));
    assertThat(call.isOver()).isFalse();
    clock.advance(Duration.ofNanos(1));

    assertThat(call.reply().text()).startsWith("The tool \"ask\" took longer than 2 s ");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void theTimeThatTheClientGaveGoesOnWhileItIsAsked(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "ask", "\"dev.tenon/timeoutMs\":5000");
    ServerQuestion unused = client.takeQuestion();
    clock.awaitScheduled(1);

    clock.advance(Duration.ofMillis(4999));
    assertThat(call.isOver()).isFalse();
    clock.advance(Duration.ofMillis(1));

    assertThat(call.reply().text())
        .startsWith("The tool \"ask\" took longer than the 5 s that the client gave it ");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void nothingIsAskedAfterTheDeadline(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "nag", "");
    Stubborn.await(stubborn.begun);
    clock.advance(TWO_SECONDS);

    assertThat(call.reply().failure().code()).isEqualTo("timeout");
    assertThat(client.callTool("echo").text()).isEqualTo("echo");
    assertThat(client.questions()).isEmpty();
  }

  @Test
  void aTaskFailsAtTheTimeoutOfItsMethodThoughThatGoesOn() throws Exception {
    McpTestClient client =
        server.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask task = client.startTask("task");
    Stubborn.await(stubborn.begun);
    clock.advance(TWO_SECONDS.minusNanos(1));
    assertThat(task.status()).isEqualTo("working");
    clock.advance(Duration.ofNanos(1));

    JsonNode over = task.untilOver();
    assertThat(over.at("/result/isError").asBoolean()).as(over.toString()).isTrue();
    assertThat(over.at("/result/_meta/dev.tenon~1error/code").asString()).isEqualTo("timeout");
    stubborn.release.countDown();
    Stubborn.await(stubborn.over);
    assertThat(task.state()).isEqualTo(over);
  }

  @Test
  void aTaskOf2025FailsAtTheTimeoutToo() throws Exception {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25);
    TestTask task = client.startTask("task");
    Stubborn.await(stubborn.begun);
    clock.advance(TWO_SECONDS);

    assertThat(task.untilOver().at("/status").asString()).isEqualTo("failed");
    assertThat(task.result().failure().code()).isEqualTo("timeout");
  }
}
