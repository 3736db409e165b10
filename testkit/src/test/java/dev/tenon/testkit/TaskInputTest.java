package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
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
  private final TaskClient client = TaskClient.of(server, "elicitation");

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
    String id = client.start("one");

    JsonNode asking = client.untilAsking(id);
    JsonNode request = asking.get("inputRequests").get("who");
    assertThat(request.get("method").asString()).isEqualTo("elicitation/create");
    assertThat(request.get("params").get("message").asString()).isEqualTo("Who is it?");
    assertThat(request.get("params").get("requestedSchema").get("required").get(0).asString())
        .isEqualTo("name");

    Reply ack = client.answer(id, "who", "{\"name\":\"Ada\"}");
    assertThat(ack.result().propertyNames()).containsExactlyInAnyOrder("resultType", "_meta");
    JsonNode over = client.untilOver(id);
    assertThat(text(over)).isEqualTo("Hello, Ada, after step 1");
    assertThat(steps).hasValue(1);
  }

  @Test
  @Tag("B8.14")
  void aPartOfTheAnswersLeavesTheRestOpen() {
    String id = client.start("two");
    assertThat(client.untilAsking(id).get("inputRequests").propertyNames())
        .containsExactly("first", "last");

    client.answer(id, "first", "{\"name\":\"Ada\"}");

    JsonNode partly = client.get(id);
    assertThat(status(partly)).isEqualTo("input_required");
    assertThat(partly.get("inputRequests").propertyNames()).containsExactly("last");

    client.answer(id, "last", "{\"name\":\"Lovelace\"}");
    assertThat(text(client.untilOver(id))).isEqualTo("Ada Lovelace");
  }

  @Test
  void anAnswerThatCameAlreadyIsNotReplaced() {
    String id = client.start("two");
    client.untilAsking(id);

    client.answer(id, "first", "{\"name\":\"Ada\"}");
    client.answer(id, "first", "{\"name\":\"Eve\"}");
    client.answer(id, "last", "{\"name\":\"Lovelace\"}");

    assertThat(text(client.untilOver(id))).isEqualTo("Ada Lovelace");
  }

  @Test
  @Tag("B8.13")
  void whatIsAskedAgainHasAKeyThatWasNeverUsed() {
    String id = client.start("one");
    client.untilAsking(id);

    client.answer(id, "who", "{\"name\":7}");

    JsonNode again = client.until(id, task -> task.path("inputRequests").has("who-2"));
    assertThat(again.get("inputRequests").propertyNames()).containsExactly("who-2");
    client.answer(id, "who", "{\"name\":\"late\"}");
    assertThat(status(client.get(id))).isEqualTo("input_required");
    client.answer(id, "who-2", "{\"name\":\"Ada\"}");
    assertThat(text(client.untilOver(id))).startsWith("Hello, Ada");
  }

  @Test
  void oneQuestionMayFollowAnother() {
    String id = client.start("twice");
    client.untilAsking(id);

    client.answer(id, "name", "{\"name\":\"Ada\"}");
    client.until(id, task -> task.path("inputRequests").has("again"));
    client.answer(id, "again", "{\"name\":\"Eve\"}");

    assertThat(text(client.untilOver(id))).isEqualTo("Ada and Eve");
  }

  @Test
  @Tag("B8.14")
  @McpTest(allowing = Leak.TASK)
  void unknownKeysAreIgnored() {
    String id = client.start("one");
    client.untilAsking(id);

    Reply ack = client.update(id, "{\"other\":{\"x\":1},\"else\":3}");

    assertThat(ack.result().get("resultType").asString()).isEqualTo("complete");
    assertThat(status(client.get(id))).isEqualTo("input_required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "3", "{\"who\":3}", "{\"who\":null}", "{\"who\":[]}"})
  @McpTest(allowing = Leak.TASK)
  void answersThatAreNoneAreAnErrorAndLeaveTheQuestionOpen(String responses) {
    String id = client.start("one");
    client.untilAsking(id);

    assertThat(client.update(id, responses).errorCode()).isEqualTo(-32602);
    assertThat(status(client.get(id))).isEqualTo("input_required");
  }

  @Test
  void aRefusalOfTheUserIsAToolsError() {
    String id = client.start("one");
    client.untilAsking(id);

    client.update(id, "{\"who\":{\"action\":\"decline\"}}");

    JsonNode over = client.untilOver(id);
    assertThat(status(over)).isEqualTo("completed");
    assertThat(over.get("result").get("isError").asBoolean()).isTrue();
    assertThat(over.get("result").get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("declined");
  }

  @Test
  @Tag("B8.15")
  void aTaskThatWaitsCanBeCancelled() {
    String id = client.start("one");
    client.untilAsking(id);

    client.ask("tasks/cancel", id).result();

    JsonNode over = client.get(id);
    assertThat(status(over)).isEqualTo("cancelled");
    assertThat(over.has("inputRequests")).isFalse();
    assertThat(client.answer(id, "who", "{\"name\":\"Ada\"}").result().has("taskId")).isFalse();
    assertThat(status(client.get(id))).isEqualTo("cancelled");
  }

  @Test
  @Tag("A7.5")
  void whatTheCallingRequestDidNotDeclareIsNotAsked() {
    TaskClient poor = TaskClient.of(server);

    JsonNode over = poor.untilOver(poor.start("one"));

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
    TaskClient patient = TaskClient.of(narrow, "elicitation");
    String first = patient.start("one");
    patient.untilAsking(first);
    String second = patient.start("one");
    patient.untilAsking(second);

    assertThat(text(patient.untilOver(patient.start("quick")))).isEqualTo("quick");
    patient.answer(second, "who", "{\"name\":\"Eve\"}");
    patient.answer(first, "who", "{\"name\":\"Ada\"}");
    assertThat(text(patient.untilOver(first))).startsWith("Hello, Ada");
    assertThat(text(patient.untilOver(second))).startsWith("Hello, Eve");
  }

  @Test
  void noMoreTasksWaitThanTheSettingSays() {
    TestServer narrow =
        new Sketch()
            .form(Named.FORM)
            .tool("one", TaskSupport.OPTIONAL, this::one)
            .start(ServerConfig.DEFAULT.withMaxWaitingCalls(1));
    TaskClient patient = TaskClient.of(narrow, "elicitation");
    String first = patient.start("one");
    patient.untilAsking(first);

    JsonNode over = patient.untilOver(patient.start("one"));

    assertThat(over.get("result").get("_meta").get("dev.tenon/error").get("code").asString())
        .isEqualTo("overloaded");
    assertThat(status(patient.get(first))).isEqualTo("input_required");
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
    TaskClient early = TaskClient.of(asking, "elicitation");

    JsonNode round = early.call("one").result();
    assertThat(round.get("resultType").asString()).isEqualTo("input_required");
    assertThat(round.has("taskId")).isFalse();

    Reply handle = early.client().answers("who", "{\"name\":\"Ada\"}").callTool("one", "{}");
    assertThat(handle.result().get("resultType").asString()).isEqualTo("task");
    JsonNode over = early.untilOver(handle.result().get("taskId").asString());
    assertThat(text(over)).startsWith("Hello, Ada");
  }
}
