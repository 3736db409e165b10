package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ProtocolException;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The Tasks extension of 2026-07-28: from the call to the result that is asked for later. */
@McpTest
class TaskTest {
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final FakeClock clock = new FakeClock();
  private final TestServer server =
      new Sketch()
          .tool("plain", call -> Outcome.ToolResult.text("plain"))
          .tool("slow", TaskSupport.OPTIONAL, this::slow)
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
              "crash",
              TaskSupport.OPTIONAL,
              call -> {
                throw new IllegalStateException("the password is hunter2");
              })
          .start(
              ServerConfig.DEFAULT
                  .withTaskTtl(Duration.ofMinutes(5))
                  .withTaskPollInterval(Duration.ofMillis(200)),
              clock);
  private final McpTestClient client =
      server.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));

  private Outcome slow(Call call) throws InterruptedException {
    begun.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
    return Outcome.ToolResult.text("done");
  }

  @Test
  @Tag("B8.1")
  @Tag("A4.4")
  void theServerAnnouncesTheExtensionAndNotTheExperiment() {
    JsonNode capabilities = client.handshake().result().get("capabilities");

    assertThat(capabilities.get("extensions").get(TestTask.EXTENSION).isObject()).isTrue();
    assertThat(capabilities.has("tasks")).isFalse();
  }

  @Test
  void aServerWithoutTasksAnnouncesNothingAndKnowsNoMethodOfThem() {
    TestServer none = new Sketch().tool("plain", call -> Outcome.ToolResult.empty()).start();
    McpTestClient stranger =
        none.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));

    assertThat(stranger.handshake().result().get("capabilities").has("extensions")).isFalse();
    Reply reply = stranger.task("x").request("tasks/get");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo(-32601);
  }

  @Test
  @Tag("B8.7")
  @Tag("B8.8")
  @Tag("B8.10")
  @Tag("B8.12")
  @Tag("E5")
  @Tag("C2.8")
  @Tag("B1.14")
  void aCallBecomesATaskWhoseResultIsThereLater() throws Exception {
    JsonNode handle = client.callTool("slow").result();

    assertThat(handle.get("resultType").asString()).isEqualTo("task");
    assertThat(handle.get("status").asString()).isEqualTo("working");
    assertThat(handle.get("createdAt").asString()).isEqualTo("2026-07-28T12:00:00Z");
    assertThat(handle.get("ttlMs").asInt()).isEqualTo(300_000);
    assertThat(handle.get("pollIntervalMs").asInt()).isEqualTo(200);
    String id = handle.get("taskId").asString();
    assertThat(Base64.getUrlDecoder().decode(id)).hasSize(16);
    TestTask task = client.task(id);

    JsonNode working = task.state();
    assertThat(working.get("resultType").asString()).isEqualTo("complete");
    assertThat(working.get("status").asString()).isEqualTo("working");
    assertThat(working.has("result")).isFalse();

    clock.advance(Duration.ofSeconds(3));
    release.countDown();
    JsonNode over = task.untilOver();
    assertThat(over.get("status").asString()).isEqualTo("completed");
    assertThat(over.get("lastUpdatedAt").asString()).isEqualTo("2026-07-28T12:00:03Z");
    JsonNode result = over.get("result");
    assertThat(result.get("content").get(0).get("text").asString()).isEqualTo("done");
    assertThat(result.get("resultType").asString()).isEqualTo("complete");
  }

  @Test
  @Tag("B8.11")
  void theResultIsExactlyWhatTheCallWouldHaveBeenAnsweredWith() {
    McpTestClient without = server.client(ProtocolRevision.MODERN);
    Reply direct = without.request("tools/call", "{\"name\":\"sad\",\"arguments\":{}}");

    assertThat(client.startTask("sad").untilOver().get("result")).isEqualTo(direct.result());
  }

  @Test
  @Tag("B8.11")
  void aToolsErrorIsACompletedTask() {
    JsonNode over = client.startTask("sad").untilOver();

    assertThat(over.get("status").asString()).isEqualTo("completed");
    assertThat(over.get("result").get("isError").asBoolean()).isTrue();
  }

  @Test
  void aFaultIsACompletedTaskThatTellsNoSecret() {
    JsonNode over = client.startTask("crash").untilOver();

    assertThat(over.get("status").asString()).isEqualTo("completed");
    assertThat(over.toString()).contains("correlation id").doesNotContain("hunter2");
  }

  @Test
  @Tag("B8.11")
  void anErrorOfTheProtocolIsAFailedTask() {
    JsonNode over = client.startTask("broken").untilOver();

    assertThat(over.get("status").asString()).isEqualTo("failed");
    assertThat(over.get("error").get("code").asInt()).isEqualTo(-32603);
    assertThat(over.get("error").get("message").asString()).isEqualTo("no upstream");
    assertThat(over.get("statusMessage").asString()).isEqualTo("no upstream");
    assertThat(over.has("result")).isFalse();
  }

  @Test
  @Tag("A4.5")
  @Tag("B8.2")
  @Tag("C2.8")
  void withoutTheExtensionAnOptionalTaskIsAnsweredAtOnce() {
    release.countDown();
    Reply reply =
        server
            .client(ProtocolRevision.MODERN)
            .request("tools/call", "{\"name\":\"slow\",\"arguments\":{}}");

    assertThat(reply.text()).isEqualTo("done");
    assertThat(reply.result().get("resultType").asString()).isEqualTo("complete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools/call", "tasks/get", "tasks/update", "tasks/cancel"})
  @Tag("B8.3")
  @Tag("B8.19")
  @Tag("A4.5")
  void withoutTheExtensionWhatNeedsItIsRefusedAndNamesIt(String method) {
    Reply reply =
        server
            .client(ProtocolRevision.MODERN)
            .request(
                method,
                "{\"name\":\"needed\",\"arguments\":{}}"
                    .replace(
                        "name\":\"needed",
                        method.equals("tools/call") ? "name\":\"needed" : "taskId\":\"x"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32021);
    assertThat(
            reply
                .error()
                .get("data")
                .get("requiredCapabilities")
                .get("extensions")
                .get(TestTask.EXTENSION)
                .isObject())
        .isTrue();
  }

  @Test
  @Tag("B8.2")
  @Tag("A2.4")
  @Tag("B8.19")
  void whatAnEarlierRequestDeclaredCountsForNothing() {
    TestTask task = client.startTask("slow");

    Reply reply = server.client(ProtocolRevision.MODERN).request("tasks/get", taskId(task.id()));

    assertThat(reply.errorCode()).isEqualTo(-32021);
    release.countDown();
  }

  @Test
  @Tag("B8.4")
  void aToolThatIsNeverATaskIsAnsweredAtOnceWhateverTheClientSends() {
    Reply reply =
        client.request(
            "tools/call",
            "{\"name\":\"plain\",\"arguments\":{},\"task\":{\"ttl\":1000,\"pollInterval\":1}}");

    assertThat(reply.text()).isEqualTo("plain");
  }

  @Test
  void invalidArgumentsMakeNoTask() {
    Reply reply = client.request("tools/call", "{\"name\":\"slow\",\"arguments\":{\"x\":1}}");

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.result().has("taskId")).isFalse();
    assertThat(begun.getCount()).isEqualTo(1);
  }

  @Test
  @Tag("B8.10")
  @Tag("B8.15")
  void cancellingInterruptsTheMethodAndIsFinal() throws Exception {
    TestTask task = client.startTask("slow");
    begun.await();

    Reply ack = task.cancel();

    assertThat(ack.result().propertyNames()).containsExactlyInAnyOrder("resultType", "_meta");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(task.state().get("status").asString()).isEqualTo("cancelled");
    release.countDown();
    assertThat(task.cancel().result().get("resultType").asString()).isEqualTo("complete");
    assertThat(task.state().get("status").asString()).isEqualTo("cancelled");
  }

  @Test
  @Tag("B8.15")
  @Tag("B8.10")
  void cancellingWhatIsOverIsAcknowledgedAndChangesNothing() {
    TestTask task = client.startTask("sad");
    task.untilOver();

    assertThat(task.cancel().result().has("taskId")).isFalse();
    assertThat(task.state().get("status").asString()).isEqualTo("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  @Tag("B8.16")
  @Tag("B8.24")
  void aTaskOfSomebodyElseIsUnknown(String method) {
    TestTask task = client.as("ada").startTask("slow");

    Reply foreign = client.as("eve").request(method, update(task.id()));
    Reply nobody = client.request(method, update(task.id()));
    Reply unknown = client.as("ada").request(method, update("AAAAAAAAAAAAAAAAAAAAAA"));

    assertThat(foreign.errorCode()).isEqualTo(-32602);
    assertThat(nobody.errorCode()).isEqualTo(-32602);
    assertThat(foreign.error().get("message").asString().replace(task.id(), ""))
        .isEqualTo(unknown.error().get("message").asString().replace("AAAAAAAAAAAAAAAAAAAAAA", ""));
    assertThat(client.as("ada").task(task.id()).state().get("status").asString())
        .isEqualTo("working");
    release.countDown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  @Tag("B8.23")
  @Tag("A5.19")
  @Tag("E6")
  void theHeaderMustNameTheTask(String method) {
    for (String header : new String[] {"", "other", "Mcp-Name"}) {
      Post post = declaring(method, update("abc"));
      post = header.equals("Mcp-Name") ? post.header("Mcp-Name") : post.header("Mcp-Name", header);
      Reply reply = post.to(server);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.errorCode()).isEqualTo(-32020);
    }
    assertThat(declaring(method, update("abc")).header("Mcp-Name", "abc").to(server).errorCode())
        .isEqualTo(-32602);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/result", "tasks/list"})
  @Tag("B8.18")
  void theMethodsOfTheExperimentDoNotExist(String method) {
    Reply reply = client.request(method, taskId("abc"));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo(-32601);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"taskId\":7}", "{\"taskId\":null}"})
  @Tag("B8.16")
  void anIdThatIsNoneIsAnErrorOfTheParams(String params) {
    assertThat(client.request("tasks/get", params).errorCode()).isEqualTo(-32602);
  }

  @Test
  @Tag("B8.8")
  void theClientThatCalledMayGoAway() {
    PendingCall call = client.start("tools/call", "{\"name\":\"slow\",\"arguments\":{}}");
    TestTask task = client.task(call.reply().result().get("taskId").asString());
    call.disconnect();

    release.countDown();
    assertThat(task.untilOver().get("status").asString()).isEqualTo("completed");
  }

  @Test
  @Tag("B8.22")
  void aTaskSendsNeitherProgressNorLog() {
    AtomicInteger called = new AtomicInteger();
    TestServer talkative =
        new Sketch()
            .tool(
                "talk",
                TaskSupport.OPTIONAL,
                call -> {
                  call.context().progress().report(1, 2, "half");
                  call.context().log(dev.tenon.runtime.call.LogLevel.ERROR, "ouch");
                  called.incrementAndGet();
                  return Outcome.ToolResult.empty();
                })
            .start();
    McpTestClient listener =
        talkative.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));
    Reply reply =
        listener.request(
            "tools/call",
            "{\"name\":\"talk\",\"arguments\":{},\"_meta\":{\"progressToken\":1,"
                + "\"io.modelcontextprotocol/logLevel\":\"debug\"}}");

    listener.task(reply.result().get("taskId").asString()).untilOver();
    assertThat(called).hasValue(1);
    assertThat(reply.notifications()).isEmpty();
  }

  @Test
  void onAChannelTasksAreThereToo() throws Exception {
    try (TestChannel channel = server.channel()) {
      channel.send(modern("1", "tools/call", "\"name\":\"slow\",\"arguments\":{}"));
      String id = channel.take().get("result").get("taskId").asString();
      channel.send(modern("2", "tasks/get", "\"taskId\":\"" + id + "\""));
      assertThat(channel.take().get("result").get("status").asString()).isEqualTo("working");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      channel.send(modern("3", "tasks/cancel", "\"taskId\":\"" + id + "\""));
      assertThat(channel.take().get("result").get("resultType").asString()).isEqualTo("complete");
    }
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String modern(String id, String method, String params) {
    return Wire.request(ProtocolRevision.MODERN, id, method, params)
        .replace(
            "clientCapabilities\":{}",
            "clientCapabilities\":{\"extensions\":{\"" + TestTask.EXTENSION + "\":{}}}");
  }

  private static Post declaring(String method, String params) {
    return Post.modern(method, params, "{\"extensions\":{\"" + TestTask.EXTENSION + "\":{}}}");
  }

  private static String taskId(String id) {
    return "{\"taskId\":\"" + id + "\"}";
  }

  private static String update(String id) {
    return "{\"taskId\":\"" + id + "\",\"inputResponses\":{}}";
  }
}
