package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.task.InMemoryTaskStore;
import dev.tenon.runtime.task.TaskRecord;
import dev.tenon.runtime.task.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two instances with one store: a task runs on one, and its client may ask either. */
class SharedTaskStoreTest {
  private final Shared store = new Shared();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final McpTestClient here =
      instance()
          .client(
              ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));
  private final McpTestClient there =
      instance()
          .client(
              ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));

  private TestServer instance() {
    return new Sketch()
        .form(Named.FORM)
        .taskStore(store)
        .tool(
            "ask",
            TaskSupport.OPTIONAL,
            call ->
                Outcome.ToolResult.text(
                    call.context().interaction().form("who", "Who?", Named.class).name()))
        .tool(
            "slow",
            TaskSupport.OPTIONAL,
            call -> {
              begun.countDown();
              try {
                return Outcome.ToolResult.text(
                    "slept " + new CountDownLatch(1).await(1, TimeUnit.HOURS));
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            })
        .start(ServerConfig.DEFAULT.withTaskPollInterval(Duration.ofMillis(20)));
  }

  @Test
  void anAnswerThatComesInElsewhereReachesTheTask() {
    TestTask task = here.startTask("ask");

    assertThat(there.task(task.id()).untilAsking().get("inputRequests").has("who")).isTrue();
    there.task(task.id()).answer("who", "{\"name\":\"Ada\"}");

    JsonNode over = there.task(task.id()).untilOver();
    assertThat(over.get("result").get("content").get(0).get("text").asString()).isEqualTo("Ada");
    assertThat(task.state()).isEqualTo(over);
  }

  @Test
  void aCancellationThatComesInElsewhereInterruptsTheTask() throws Exception {
    TestTask task = here.startTask("slow");
    begun.await();

    there.task(task.id()).cancel().result();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(task.state().get("status").asString()).isEqualTo("cancelled");
  }

  @Test
  void aStoreThatFailsIsAnInternalErrorWithoutItsWords() {
    TestTask task = here.startTask("ask");
    task.untilAsking();

    store.failure = "password hunter2 is wrong";
    Reply reply = there.task(task.id()).request("tasks/get");
    store.failure = "";

    assertThat(reply.errorCode()).isEqualTo(-32603);
    assertThat(String.valueOf(reply.message())).doesNotContain("hunter2");
    assertThat(there.task(task.id()).state().get("status").asString()).isEqualTo("input_required");
  }

  /** What several instances would have a database for. */
  private static final class Shared implements TaskStore {
    private final TaskStore tasks = new InMemoryTaskStore(100);
    private volatile String failure = "";

    @Override
    public boolean create(TaskRecord task) {
      return tasks.create(task);
    }

    @Override
    public @Nullable TaskRecord get(String id) {
      if (!failure.isEmpty()) {
        throw new IllegalStateException(failure);
      }
      return tasks.get(id);
    }

    @Override
    public boolean replace(TaskRecord current, TaskRecord next) {
      return tasks.replace(current, next);
    }

    @Override
    public List<TaskRecord> list(String principal, Instant after, String afterId, int limit) {
      return tasks.list(principal, after, afterId, limit);
    }

    @Override
    public void deleteExpired(Instant instant) {
      tasks.deleteExpired(instant);
    }
  }
}
