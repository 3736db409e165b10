package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions in the course of a task, which the client finds when it looks at it. */
@McpTest
class TaskInputTest {
  private final AtomicInteger steps = new AtomicInteger();
  private final TestServer server =
      new Sketch()
          .form(Named.FORM)
          .tool("one", TaskSupport.OPTIONAL, this::one)
          .tool("two", TaskSupport.OPTIONAL, TaskInputTest::two)
          .tool("twice", TaskSupport.OPTIONAL, TaskInputTest::twice)
          .start(ServerConfig.DEFAULT);
  private final McpTestClient client =
      server.client(
          ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));

  private Outcome one(Call call) throws Exception {
    Interaction interaction = call.context().interaction();
    int step = interaction.once("step", steps::incrementAndGet);
    String name = interaction.form("who", "Who is it?", Named.class).name();
    return Outcome.ToolResult.text("Hello, " + name + ", after step " + step);
  }

  private static Outcome two(Call call) {
    Interaction interaction = call.context().interaction();
    Question.Form<Named> first = interaction.question("first", "First name?", Named.class);
    Question.Form<Named> last = interaction.question("last", "Last name?", Named.class);
    Answers answers = interaction.askAll(first, last);
    return Outcome.ToolResult.text(
        answers.get(first).orThrow().name() + " " + answers.get(last).orThrow().name());
  }

  private static Outcome twice(Call call) {
    Interaction interaction = call.context().interaction();
    String first = interaction.form("name", "Your name?", Named.class).name();
    String second = interaction.form("again", "And theirs?", Named.class).name();
    return Outcome.ToolResult.text(first + " and " + second);
  }

  private static String text(JsonNode task) {
    return task.get("result").get("content").get(0).get("text").asString();
  }

  private static String status(JsonNode task) {
    return task.get("status").asString();
  }

  @Test
  @Tag("B8.12")
  @Tag("B8.14")
  @Tag("B1.14")
  void theTaskShowsItsQuestionAndGoesOnWithTheAnswer() {
    TestTask task = client.startTask("one");

    JsonNode asking = task.untilAsking();
    JsonNode request = asking.get("inputRequests").get("who");
    assertThat(request.get("method").asString()).isEqualTo("elicitation/create");
    assertThat(request.get("params").get("message").asString()).isEqualTo("Who is it?");
    assertThat(request.get("params").get("requestedSchema").get("required").get(0).asString())
        .isEqualTo("name");

    Reply ack = task.answer("who", "{\"name\":\"Ada\"}");
    assertThat(ack.result().propertyNames()).containsExactlyInAnyOrder("resultType", "_meta");
    JsonNode over = task.untilOver();
    assertThat(text(over)).isEqualTo("Hello, Ada, after step 1");
    assertThat(steps).hasValue(1);
  }

  @Test
  @Tag("B8.14")
  void aPartOfTheAnswersLeavesTheRestOpen() {
    TestTask task = client.startTask("two");
    assertThat(task.untilAsking().get("inputRequests").propertyNames())
        .containsExactly("first", "last");

    task.answer("first", "{\"name\":\"Ada\"}");

    JsonNode partly = task.state();
    assertThat(status(partly)).isEqualTo("input_required");
    assertThat(partly.get("inputRequests").propertyNames()).containsExactly("last");

    task.answer("last", "{\"name\":\"Lovelace\"}");
    assertThat(text(task.untilOver())).isEqualTo("Ada Lovelace");
  }

  @Test
  void anAnswerThatCameAlreadyIsNotReplaced() {
    TestTask task = client.startTask("two");
    task.untilAsking();

    task.answer("first", "{\"name\":\"Ada\"}");
    task.answer("first", "{\"name\":\"Eve\"}");
    task.answer("last", "{\"name\":\"Lovelace\"}");

    assertThat(text(task.untilOver())).isEqualTo("Ada Lovelace");
  }

  @Test
  @Tag("B8.13")
  void whatIsAskedAgainHasAKeyThatWasNeverUsed() {
    TestTask task = client.startTask("one");
    task.untilAsking();

    task.answer("who", "{\"name\":7}");

    JsonNode again = task.until(now -> now.path("inputRequests").has("who-2"));
    assertThat(again.get("inputRequests").propertyNames()).containsExactly("who-2");
    task.answer("who", "{\"name\":\"late\"}");
    assertThat(status(task.state())).isEqualTo("input_required");
    task.answer("who-2", "{\"name\":\"Ada\"}");
    assertThat(text(task.untilOver())).startsWith("Hello, Ada");
  }

  @Test
  void oneQuestionMayFollowAnother() {
    TestTask task = client.startTask("twice");
    task.untilAsking();

    task.answer("name", "{\"name\":\"Ada\"}");
    task.until(now -> now.path("inputRequests").has("again"));
    task.answer("again", "{\"name\":\"Eve\"}");

    assertThat(text(task.untilOver())).isEqualTo("Ada and Eve");
  }

  @Test
  @Tag("B8.14")
  @McpTest(allowing = Leak.TASK)
  void unknownKeysAreIgnored() {
    TestTask task = client.startTask("one");
    task.untilAsking();

    Reply ack = task.update("{\"other\":{\"x\":1},\"else\":3}");

    assertThat(ack.result().get("resultType").asString()).isEqualTo("complete");
    assertThat(status(task.state())).isEqualTo("input_required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "3", "{\"who\":3}", "{\"who\":null}", "{\"who\":[]}"})
  @McpTest(allowing = Leak.TASK)
  void answersThatAreNoneAreAnErrorAndLeaveTheQuestionOpen(String responses) {
    TestTask task = client.startTask("one");
    task.untilAsking();

    assertThat(task.update(responses).errorCode()).isEqualTo(-32602);
    assertThat(status(task.state())).isEqualTo("input_required");
  }

  @Test
  void aRefusalOfTheUserIsAToolsError() {
    TestTask task = client.startTask("one");
    task.untilAsking();

    task.update("{\"who\":{\"action\":\"decline\"}}");

    JsonNode over = task.untilOver();
    assertThat(status(over)).isEqualTo("completed");
    assertThat(over.get("result").get("isError").asBoolean()).isTrue();
    assertThat(over.get("result").get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("declined");
  }

  @Test
  @Tag("B8.15")
  void aTaskThatWaitsCanBeCancelled() {
    TestTask task = client.startTask("one");
    task.untilAsking();

    task.cancel().result();

    JsonNode over = task.state();
    assertThat(status(over)).isEqualTo("cancelled");
    assertThat(over.has("inputRequests")).isFalse();
    assertThat(task.answer("who", "{\"name\":\"Ada\"}").result().has("taskId")).isFalse();
    assertThat(status(task.state())).isEqualTo("cancelled");
  }

  @Test
  @Tag("A7.5")
  void whatTheCallingRequestDidNotDeclareIsNotAsked() {
    McpTestClient poor =
        server.client(ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY));

    JsonNode over = poor.startTask("one").untilOver();

    assertThat(status(over)).isEqualTo("failed");
    assertThat(over.get("error").get("code").asInt()).isEqualTo(-32021);
    assertThat(over.get("error").get("data").get("requiredCapabilities").has("elicitation"))
        .isTrue();
  }

  @Test
  void tasksThatWaitLeaveTheirPlacesToOthers() {
    TestServer narrow =
        new Sketch()
            .form(Named.FORM)
            .tool("one", TaskSupport.OPTIONAL, this::one)
            .tool("quick", TaskSupport.OPTIONAL, call -> Outcome.ToolResult.text("quick"))
            .start(ServerConfig.DEFAULT.withMaxRunningTasks(1));
    McpTestClient patient =
        narrow.client(
            ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));
    TestTask first = patient.startTask("one");
    first.untilAsking();
    TestTask second = patient.startTask("one");
    second.untilAsking();

    assertThat(text(patient.startTask("quick").untilOver())).isEqualTo("quick");
    second.answer("who", "{\"name\":\"Eve\"}");
    first.answer("who", "{\"name\":\"Ada\"}");
    assertThat(text(first.untilOver())).startsWith("Hello, Ada");
    assertThat(text(second.untilOver())).startsWith("Hello, Eve");
  }

  @Test
  void noMoreTasksWaitThanTheSettingSays() {
    TestServer narrow =
        new Sketch()
            .form(Named.FORM)
            .tool("one", TaskSupport.OPTIONAL, this::one)
            .start(ServerConfig.DEFAULT.withMaxWaitingCalls(1));
    McpTestClient patient =
        narrow.client(
            ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));
    TestTask first = patient.startTask("one");
    first.untilAsking();

    JsonNode over = patient.startTask("one").untilOver();

    assertThat(over.get("result").get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("overloaded");
    assertThat(status(first.state())).isEqualTo("input_required");
  }

  @Test
  @Tag("B8.9")
  void whatTheParametersAskIsAskedBeforeThereIsATask() {
    TestServer asking =
        new Sketch()
            .form(Named.FORM)
            .tool("one", TaskSupport.REQUIRED, this::one)
            .asking(call -> call.context().interaction().form("who", "Who is it?", Named.class))
            .start(ServerConfig.DEFAULT);
    McpTestClient early =
        asking.client(
            ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));

    JsonNode round = early.callTool("one").result();
    assertThat(round.get("resultType").asString()).isEqualTo("input_required");
    assertThat(round.has("taskId")).isFalse();

    Reply handle = early.answers("who", "{\"name\":\"Ada\"}").callTool("one");
    assertThat(handle.result().get("resultType").asString()).isEqualTo("task");
    JsonNode over = early.task(handle.result().get("taskId").asString()).untilOver();
    assertThat(text(over)).startsWith("Hello, Ada");
  }
}
