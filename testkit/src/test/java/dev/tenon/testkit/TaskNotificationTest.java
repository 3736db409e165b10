package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code notifications/tasks} on the streams of those who asked for them. */
@Tag("B8.20")
@McpTest
class TaskNotificationTest {
  private final CountDownLatch release = new CountDownLatch(1);
  private final TestServer server =
      new Sketch()
          .form(Named.FORM)
          .tool(
              "slow",
              TaskSupport.OPTIONAL,
              call -> {
                release.await();
                return Outcome.ToolResult.text("done");
              })
          .tool(
              "ask",
              TaskSupport.OPTIONAL,
              call ->
                  Outcome.ToolResult.text(
                      call.context().interaction().form("who", "Who?", Named.class).name()))
          .start();
  private final McpTestClient client =
      server.client(
          ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));

  private static String filter(String... ids) {
    return "{\"taskIds\":[\"" + String.join("\",\"", ids) + "\"]}";
  }

  @Test
  @Tag("B8.20")
  void eachStepIsToldAsTheWholeTask() {
    TestTask task = client.startTask("ask");
    task.untilAsking();

    try (Listening listening = client.listen(filter(task.id()))) {
      assertThat(listening.acknowledgement().get("notifications").get("taskIds").get(0).asString())
          .isEqualTo(task.id());
      JsonNode now = listening.take();
      assertThat(now.get("method").asString()).isEqualTo("notifications/tasks");
      assertThat(now.get("params").get("inputRequests").has("who")).isTrue();

      task.answer("who", "{\"name\":\"Ada\"}");

      assertThat(listening.take().get("params").get("status").asString()).isEqualTo("working");
      JsonNode over = listening.take().get("params");
      assertThat(over.get("status").asString()).isEqualTo("completed");
      assertThat(over.get("result").get("content").get(0).get("text").asString()).isEqualTo("Ada");
    }
  }

  @Test
  void whatEndedBeforeIsToldOnce() {
    release.countDown();
    TestTask task = client.startTask("slow");
    task.untilOver();

    try (Listening listening = client.listen(filter(task.id()))) {
      assertThat(listening.take().get("params").get("status").asString()).isEqualTo("completed");
      assertThat(listening.poll(Duration.ofMillis(20))).isNull();
    }
  }

  @Test
  @Tag("B8.20")
  @Tag("B8.24")
  void tasksOfOthersAreNeitherAcknowledgedNorTold() {
    TestTask task = client.as("ada").startTask("slow");

    try (Listening listening = client.as("eve").listen(filter(task.id(), "unknown"))) {
      assertThat(listening.acknowledgement().get("notifications").get("taskIds")).isEmpty();
      release.countDown();
      task.untilOver();
      assertThat(listening.poll(Duration.ofMillis(20))).isNull();
    }
  }

  @Test
  @Tag("B8.21")
  void withoutTheExtensionThatIsRefused() {
    Reply reply =
        server
            .client(ProtocolRevision.MODERN)
            .request("subscriptions/listen", "{\"notifications\":" + filter("x") + "}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32021);
  }
}
