package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
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
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT));
    String id = client.start("slow");
    begun.acquire();

    clock.advance(Duration.ofMinutes(10));

    JsonNode late = client.get(id);
    assertThat(status(late)).isEqualTo("failed");
    assertThat(late.get("error").get("code").asInt()).isEqualTo(-32603);
    assertThat(late.get("statusMessage").asString()).contains("task-ttl");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    clock.advance(Duration.ofMinutes(2));
    assertThat(client.ask("tasks/get", id).errorCode()).isEqualTo(-32602);
  }

  @Test
  void aTaskThatIsOverIsKeptForItsTimeAndThenForgotten() {
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT));
    String id = client.start("quick");
    client.untilOver(id);

    clock.advance(Duration.ofMinutes(10));
    assertThat(status(client.get(id))).isEqualTo("completed");
    clock.advance(Duration.ofMinutes(1));
    assertThat(client.ask("tasks/get", id).errorCode()).isEqualTo(-32602);
    assertThat(client.ask("tasks/cancel", id).errorCode()).isEqualTo(-32602);
  }

  @Test
  void theClockHasNothingToDoWhenAllTasksAreForgotten() {
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT));
    int before = clock.scheduled();
    client.untilOver(client.start("quick"));
    assertThat(clock.scheduled()).isGreaterThan(before);

    clock.advance(Duration.ofMinutes(20));

    assertThat(clock.scheduled()).isEqualTo(before);
  }

  @Test
  void theOldestThatIsOverMakesRoom() {
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT.withMaxTasks(2)));
    String first = client.start("quick");
    client.untilOver(first);
    String second = client.start("quick");
    client.untilOver(second);

    String third = client.start("quick");
    client.untilOver(third);

    assertThat(client.ask("tasks/get", first).errorCode()).isEqualTo(-32602);
    assertThat(status(client.get(second))).isEqualTo("completed");
    assertThat(status(client.get(third))).isEqualTo("completed");
  }

  @Test
  void tasksThatAreNotOverNeverMakeRoom() {
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT.withMaxTasks(2)));
    String first = client.start("slow");
    String second = client.start("slow");

    Reply refused = client.call("slow");

    assertThat(refused.isToolError()).isTrue();
    assertThat(refused.text()).contains("max-tasks");
    assertThat(refused.result().get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("overloaded");
    assertThat(status(client.get(first))).isEqualTo("working");
    steps.release(2);
    client.untilOver(first);
    client.untilOver(second);
    client.start("slow");
    steps.release();
  }

  @Test
  void noMoreRunAtOnceThanTheSettingSays() {
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT.withMaxRunningTasks(2)));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(client.start("slow"));
    }

    steps.release(6);
    ids.forEach(id -> assertThat(status(client.untilOver(id))).isEqualTo("completed"));

    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void aTaskThatIsCancelledBeforeItsTurnNeverRuns() throws Exception {
    TaskClient client = TaskClient.of(server(ServerConfig.DEFAULT.withMaxRunningTasks(1)));
    String first = client.start("slow");
    begun.acquire();
    String second = client.start("slow");

    client.ask("tasks/cancel", second).result();
    steps.release(2);

    assertThat(status(client.untilOver(first))).isEqualTo("completed");
    String third = client.start("quick");
    client.untilOver(third);
    assertThat(status(client.get(second))).isEqualTo("cancelled");
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void atTheEndTasksMayFinishAndTheOthersFail() throws Exception {
    TestServer server = server(ServerConfig.DEFAULT);
    TaskClient client = TaskClient.of(server);
    String id = client.start("slow");
    begun.acquire();

    server.engine().endTasks(Duration.ofMillis(1));

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(status(client.get(id))).isEqualTo("failed");
    assertThat(client.call("quick").isToolError()).isTrue();
  }

  @Test
  void atTheEndATaskThatFinishesInTimeIsCompleted() throws Exception {
    TestServer server = server(ServerConfig.DEFAULT);
    TaskClient client = TaskClient.of(server);
    String id = client.start("slow");
    begun.acquire();
    steps.release();

    server.engine().endTasks(Duration.ofSeconds(10));

    assertThat(status(client.get(id))).isEqualTo("completed");
  }
}
