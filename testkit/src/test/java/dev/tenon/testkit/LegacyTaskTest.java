package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The experimental tasks of 2025-11-25, for which the client asks itself. */
@McpTest
class LegacyTaskTest {
  private static final String RELATED = "io.modelcontextprotocol/related-task";

  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final TestServer server =
      new Sketch()
          .form(Named.FORM)
          .tool("plain", call -> Outcome.ToolResult.text("plain"))
          .tool(
              "slow",
              TaskSupport.OPTIONAL,
              call -> {
                begun.countDown();
                try {
                  release.await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                  throw e;
                }
                return Outcome.ToolResult.text("done");
              })
          .tool("needed", TaskSupport.REQUIRED, call -> Outcome.ToolResult.text("needed"))
          .tool(
              "sad",
              TaskSupport.OPTIONAL,
              call -> {
                throw new ToolException(ErrorCode.CONFLICT, "There is one already.");
              })
          .tool(
              "broken",
              TaskSupport.OPTIONAL,
              call -> {
                throw new ProtocolException(ProtocolException.INTERNAL_ERROR, "no upstream");
              })
          .tool(
              "ask",
              TaskSupport.OPTIONAL,
              call ->
                  Outcome.ToolResult.text(
                      call.context().interaction().form("who", "Who is it?", Named.class).name()))
          .start(ServerConfig.DEFAULT.withPageSize(2).withMaxConcurrentCalls(1));

  private McpTestClient client(String... capabilities) {
    return server.client(
        ProtocolRevision.V2025_11_25, ClientOptions.declaring(capabilities).as("ada"));
  }

  private static JsonNode start(McpTestClient client, String tool) {
    return start(client, tool, "{}").result().get("task");
  }

  private static Reply start(McpTestClient client, String tool, String task) {
    return client.request(
        "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{},\"task\":" + task + "}");
  }

  private static Reply ask(McpTestClient client, String method, JsonNode task) {
    return client.request(method, "{\"taskId\":\"" + task.get("taskId").asString() + "\"}");
  }

  @Test
  @Tag("D5.1")
  void theCapabilityAndTheToolsSayWhatCanBeATask() {
    McpTestClient client = client();

    JsonNode tasks = client.handshake().result().get("capabilities").get("tasks");
    assertThat(tasks.get("requests").get("tools").get("call").isObject()).isTrue();
    assertThat(tasks.get("cancel").isObject()).isTrue();
    assertThat(client.handshake().result().get("capabilities").has("extensions")).isFalse();
    JsonNode tools = client.request("tools/list", "{}").result().get("tools");
    // Pages of two, by name: ask and broken.
    assertThat(tools.get(0).get("execution").get("taskSupport").asString()).isEqualTo("optional");
  }

  @Test
  @Tag("D5.6")
  void onlySomebodyWhoIsKnownCanListTasks() {
    McpTestClient nobody = server.client(ProtocolRevision.V2025_11_25);

    assertThat(nobody.handshake().result().get("capabilities").get("tasks").has("list")).isFalse();
    assertThat(nobody.request("tasks/list", "{}").errorCode()).isEqualTo(-32601);
    assertThat(client().handshake().result().get("capabilities").get("tasks").has("list")).isTrue();
  }

  @Test
  @Tag("D5.2")
  void aCallThatAsksForItBecomesATask() {
    McpTestClient client = client();

    JsonNode task = start(client, "slow", "{\"ttl\":60000}").result().get("task");

    assertThat(task.get("status").asString()).isEqualTo("working");
    assertThat(task.get("ttl").asInt()).isEqualTo(60_000);
    assertThat(ask(client, "tasks/get", task).result().get("status").asString())
        .isEqualTo("working");
    release.countDown();
  }

  @Test
  @Tag("D5.3")
  @Tag("D5.5")
  void theResultIsWaitedForOutsideOfThePlacesOfCalls() throws Exception {
    McpTestClient client = client();
    JsonNode task = start(client, "slow");
    begun.await();
    PendingCall pending =
        client.start("tasks/result", "{\"taskId\":\"" + task.get("taskId").asString() + "\"}");

    // There is one place for calls, and neither the task nor its result takes it.
    assertThat(client.request("tools/call", "{\"name\":\"plain\",\"arguments\":{}}").text())
        .isEqualTo("plain");
    release.countDown();

    JsonNode result = pending.reply().result();
    assertThat(result.get("content").get(0).get("text").asString()).isEqualTo("done");
    assertThat(result.get("_meta").get(RELATED)).isEqualTo(related(task));
    assertThat(ask(client, "tasks/result", task).result()).isEqualTo(result);
  }

  private static JsonNode related(JsonNode task) {
    return tools.jackson.databind.json.JsonMapper.shared()
        .createObjectNode()
        .put("taskId", task.get("taskId").asString());
  }

  @Test
  @Tag("D5.4")
  void aToolsErrorIsAFailedTaskWhoseResultIsThatError() {
    McpTestClient client = client();
    JsonNode task = start(client, "sad");

    Reply result = ask(client, "tasks/result", task);

    assertThat(result.isToolError()).isTrue();
    assertThat(result.result().get("_meta").get(RELATED)).isEqualTo(related(task));
    assertThat(ask(client, "tasks/get", task).result().get("status").asString())
        .isEqualTo("failed");
  }

  @Test
  void anErrorOfTheProtocolIsTheAnswerToTheRequestForTheResult() {
    McpTestClient client = client();

    Reply result = ask(client, "tasks/result", start(client, "broken"));

    assertThat(result.errorCode()).isEqualTo(-32603);
    assertThat(result.error().get("message").asString()).isEqualTo("no upstream");
  }

  @Test
  @Tag("D5.5")
  void questionsReachTheClientThatWaitsForTheResult() {
    McpTestClient client = client("elicitation").answers("Who is it?", "{\"name\":\"Ada\"}");
    JsonNode task = start(client, "ask");

    Reply result = ask(client, "tasks/result", task);

    assertThat(result.text()).isEqualTo("Ada");
    ServerQuestion question = client.questions().get(0);
    assertThat(question.params().get("_meta").get(RELATED)).isEqualTo(related(task));
  }

  @Test
  void cancellingEndsTheWaitForAResultEvenWhileItAsks() {
    McpTestClient client = client("elicitation").ignores("Who is it?");
    JsonNode task = start(client, "ask");
    PendingCall pending =
        client.start("tasks/result", "{\"taskId\":\"" + task.get("taskId").asString() + "\"}");
    client.takeQuestion();

    assertThat(ask(client, "tasks/cancel", task).result().get("status").asString())
        .isEqualTo("cancelled");

    assertThat(pending.reply().errorCode()).isEqualTo(-32600);
  }

  @Test
  @Tag("D5.3")
  void cancellingInterruptsTheMethodAndWhatIsOverCannotBeCancelled() throws Exception {
    McpTestClient client = client();
    JsonNode task = start(client, "slow");
    begun.await();

    JsonNode cancelled = ask(client, "tasks/cancel", task).result();

    assertThat(cancelled.get("status").asString()).isEqualTo("cancelled");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ask(client, "tasks/cancel", task).errorCode()).isEqualTo(-32602);
  }

  @Test
  @Tag("D5.3")
  @Tag("D5.6")
  void theListHasPagesAndNothingOfOthers() {
    McpTestClient client = client();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(start(client, "sad").get("taskId").asString());
    }
    start(server.client(ProtocolRevision.V2025_11_25, ClientOptions.of("eve")), "sad");

    List<String> listed = new ArrayList<>();
    String params = "{}";
    while (!params.isEmpty()) {
      JsonNode page = client.request("tasks/list", params).result();
      assertThat(page.get("tasks").size()).isBetween(1, 2);
      page.get("tasks").forEach(task -> listed.add(task.get("taskId").asString()));
      params =
          page.has("nextCursor")
              ? "{\"cursor\":\"" + page.get("nextCursor").asString() + "\"}"
              : "";
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
    assertThat(client.request("tasks/list", "{\"cursor\":\"x\"}").errorCode()).isEqualTo(-32602);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/result", "tasks/cancel"})
  @Tag("D5.6")
  void aTaskOfSomebodyElseIsUnknown(String method) {
    JsonNode task = start(client(), "slow");
    McpTestClient eve = server.client(ProtocolRevision.V2025_11_25, ClientOptions.of("eve"));

    assertThat(ask(eve, method, task).errorCode()).isEqualTo(-32602);
    release.countDown();
  }

  @ParameterizedTest
  @CsvSource({"plain, -32601", "slow, -32602"})
  @Tag("D5.1")
  void aWrongKindOfCallIsRefused(String tool, int code) {
    String task = tool.equals("plain") ? "{}" : "{\"ttl\":0}";

    assertThat(start(client(), tool, task).errorCode()).isEqualTo(code);
  }

  @Test
  @Tag("D5.1")
  void whatMustBeATaskCannotBeCalledOtherwise() {
    Reply reply = client().request("tools/call", "{\"name\":\"needed\",\"arguments\":{}}");

    assertThat(reply.errorCode()).isEqualTo(-32601);
    assertThat(ask(client(), "tasks/result", start(client(), "needed")).text()).isEqualTo("needed");
  }

  @EveryRevision(to = ProtocolRevision.V2025_06_18)
  @Tag("D6.1")
  void olderRevisionsIgnoreTheWishAndKnowNoMethodOfTasks(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    release.countDown();

    assertThat(start(client, "slow", "{}").text()).isEqualTo("done");
    assertThat(client.request("tasks/get", "{\"taskId\":\"x\"}").errorCode()).isEqualTo(-32601);
    assertThat(client.handshake().result().get("capabilities").has("tasks")).isFalse();
    assertThat(start(client, "needed", "{}").text())
        .isEqualTo(
            "The tool \"needed\" can only be called as a task, and revision "
                + revision.version()
                + " has no tasks.");
  }

  @Test
  @Tag("B8.6")
  void aTaskOfOneEraIsUnknownInTheOther() {
    JsonNode task = start(client(), "slow");
    McpTestClient modern =
        server
            .client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY))
            .as("ada");

    assertThat(modern.task(task.get("taskId").asString()).request("tasks/get").errorCode())
        .isEqualTo(-32602);
    release.countDown();
  }

  @Test
  void onAChannelOtherRequestsAreServedWhileAResultIsWaitedFor() throws Exception {
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(ProtocolRevision.V2025_11_25));
      channel.take();
      channel.send(
          Wire.request(
              ProtocolRevision.V2025_11_25,
              "1",
              "tools/call",
              "\"name\":\"slow\",\"arguments\":{},\"task\":{}"));
      String id = channel.take().get("result").get("task").get("taskId").asString();
      String params = "\"taskId\":\"" + id + "\"";
      channel.send(Wire.request(ProtocolRevision.V2025_11_25, "2", "tasks/result", params));
      channel.send(Wire.request(ProtocolRevision.V2025_11_25, "3", "tasks/get", params));
      assertThat(channel.take().get("id").asInt()).isEqualTo(3);
      release.countDown();
      assertThat(channel.poll(Duration.ofSeconds(10))).isNotNull();
    }
  }
}
