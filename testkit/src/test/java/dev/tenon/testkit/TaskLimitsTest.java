package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long tasks live, how many are kept, and how many run at once. */
@Tag("B8.17")
class TaskLimitsTest {
  private final FakeClock clock = new FakeClock();
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Semaphore steps = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private TestServer server(ServerConfig config) {
    return new Sketch()
        .tool("slow", TaskSupport.OPTIONAL, this::slow)
        .tool("quick", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("quick"))
        .start(config.withTaskTtl(Duration.ofMinutes(10)), clock);
  }

  private Outcome slow(Call call) throws InterruptedException {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    begun.release();
    try {
      steps.acquire();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    } finally {
      atOnce.decrementAndGet();
    }
    return Outcome.ToolResult.text("done");
  }

  private static String status(JsonNode task) {
    return task.get("status").asString();
  }

  @Test
  void aTaskThatTakesTooLongFailsAndIsInterruptedAndIsForgottenLater() throws Exception {
    McpTestClient client =
        server(ServerConfig.DEFAULT)
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask task = client.startTask("slow");
    begun.acquire();

    clock.advance(Duration.ofMinutes(10));

    JsonNode late = task.state();
    assertThat(status(late)).isEqualTo("failed");
    assertThat(late.get("error").get("code").asInt()).isEqualTo(-32603);
    assertThat(late.get("statusMessage").asString()).contains("task-ttl");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    clock.advance(Duration.ofMinutes(2));
    assertThat(task.request("tasks/get").errorCode()).isEqualTo(-32602);
  }

  @Test
  @Tag("B8.17")
  void aTaskThatIsOverIsKeptForItsTimeAndThenForgotten() {
    McpTestClient client =
        server(ServerConfig.DEFAULT)
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask task = client.startTask("quick");
    task.untilOver();

    clock.advance(Duration.ofMinutes(10));
    assertThat(status(task.state())).isEqualTo("completed");
    clock.advance(Duration.ofMinutes(1));
    assertThat(task.request("tasks/get").errorCode()).isEqualTo(-32602);
    assertThat(task.cancel().errorCode()).isEqualTo(-32602);
  }

  @Test
  void theClockHasNothingToDoWhenAllTasksAreForgotten() {
    McpTestClient client =
        server(ServerConfig.DEFAULT)
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    int before = clock.scheduled();
    client.startTask("quick").untilOver();
    assertThat(clock.scheduled()).isGreaterThan(before);

    clock.advance(Duration.ofMinutes(20));

    assertThat(clock.scheduled()).isEqualTo(before);
  }

  @Test
  void theOldestThatIsOverMakesRoom() {
    McpTestClient client =
        server(ServerConfig.DEFAULT.withMaxTasks(2))
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask first = client.startTask("quick");
    first.untilOver();
    TestTask second = client.startTask("quick");
    second.untilOver();

    TestTask third = client.startTask("quick");
    third.untilOver();

    assertThat(first.request("tasks/get").errorCode()).isEqualTo(-32602);
    assertThat(status(second.state())).isEqualTo("completed");
    assertThat(status(third.state())).isEqualTo("completed");
  }

  @Test
  void tasksThatAreNotOverNeverMakeRoom() {
    McpTestClient client =
        server(ServerConfig.DEFAULT.withMaxTasks(2))
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask first = client.startTask("slow");
    TestTask second = client.startTask("slow");

    Reply refused = client.callTool("slow");

    assertThat(refused.isToolError()).isTrue();
    assertThat(refused.text()).contains("max-tasks");
    assertThat(refused.result().get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("overloaded");
    assertThat(status(first.state())).isEqualTo("working");
    steps.release(2);
    first.untilOver();
    second.untilOver();
    client.startTask("slow");
    steps.release();
  }

  @Test
  void noMoreRunAtOnceThanTheSettingSays() {
    McpTestClient client =
        server(ServerConfig.DEFAULT.withMaxRunningTasks(2))
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    List<TestTask> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tasks.add(client.startTask("slow"));
    }

    steps.release(6);
    tasks.forEach(task -> assertThat(status(task.untilOver())).isEqualTo("completed"));

    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void aTaskThatIsCancelledBeforeItsTurnNeverRuns() throws Exception {
    McpTestClient client =
        server(ServerConfig.DEFAULT.withMaxRunningTasks(1))
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask first = client.startTask("slow");
    begun.acquire();
    TestTask second = client.startTask("slow");

    second.cancel().result();
    steps.release(2);

    assertThat(status(first.untilOver())).isEqualTo("completed");
    TestTask third = client.startTask("quick");
    third.untilOver();
    assertThat(status(second.state())).isEqualTo("cancelled");
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void atTheEndTasksMayFinishAndTheOthersFail() throws Exception {
    TestServer server = server(ServerConfig.DEFAULT);
    McpTestClient client =
        server.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask task = client.startTask("slow");
    begun.acquire();

    server.engine().endTasks(Duration.ofMillis(1));

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(status(task.state())).isEqualTo("failed");
    assertThat(client.callTool("quick").isToolError()).isTrue();
  }

  @Test
  void atTheEndATaskThatFinishesInTimeIsCompleted() throws Exception {
    TestServer server = server(ServerConfig.DEFAULT);
    McpTestClient client =
        server.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    TestTask task = client.startTask("slow");
    begun.acquire();
    steps.release();

    server.engine().endTasks(Duration.ofSeconds(10));

    assertThat(status(task.state())).isEqualTo("completed");
  }
}
