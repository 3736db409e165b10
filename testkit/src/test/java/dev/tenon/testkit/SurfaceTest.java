package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.registry.CompletionRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that a server offers, in one client's words for all revisions. */
class SurfaceTest {
  private final Server running =
      new Sketch()
          .form(Named.FORM)
          .tool("ask", TaskSupport.OPTIONAL, SurfaceTest::ask)
          .tool("find", call -> Outcome.ToolResult.text("found"))
          .tool("search", SurfaceTest::work)
          .tool(
              "touch",
              call -> {
                call.context().changes().resourceUpdated("x://one");
                return Outcome.ToolResult.empty();
              })
          .resource("x://one", in -> "", call -> Outcome.ResourceResult.text("x://one", "", "1"))
          .resource("x://{id}", in -> "", call -> Outcome.ResourceResult.text("x://2", "", "2"))
          .prompt("letter", in -> "", call -> Outcome.PromptResult.userText("Dear"))
          .completion("letter", SurfaceTest::complete)
          .completion("x://{id}", false, "id", SurfaceTest::complete)
          .server();
  private final TestServer server = TestServer.of(running, ServerConfig.DEFAULT.withPageSize(2));

  private static Outcome ask(Call call) {
    return Outcome.ToolResult.text(
        "Hello, " + call.context().interaction().form("who", "Who is it?", Named.class).name());
  }

  private static Outcome work(Call call) {
    call.context().progress().report(0, 100);
    call.context().log(LogLevel.INFO, "half way");
    call.context().log(LogLevel.DEBUG, "a detail");
    call.context().progress().report(100, 100, "done");
    return Outcome.ToolResult.empty();
  }

  private static Outcome complete(Call call) {
    CompletionRequest request = (CompletionRequest) call.arguments();
    return new Outcome.CompletionResult(List.of(request.typed() + request.chosen().values()));
  }

  @EveryRevision
  void listsAreReadToTheirEndOrPageByPage(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client.tools().keys()).containsExactly("ask", "find", "search", "touch");
    assertThat(client.tools().pages()).hasSize(2);
    Listing.Page<Offer.Tool> first = client.tools().page();
    assertThat(first.items()).extracting(Offer.Tool::key).containsExactly("ask", "find");
    assertThat(client.tools().page(first.nextCursor()).nextCursor()).isNull();
    assertThat(client.resources().keys()).containsExactly("x://one");
    assertThat(client.templates().keys()).containsExactly("x://{id}");
    Offer.Prompt letter = client.prompts().get("letter");
    assertThat(letter.arguments()).containsExactly("text");
    assertThat(letter.required()).isEmpty();
    assertThatThrownBy(() -> client.tools().get("serach"))
        .hasMessage(
            "no tool 'serach'; did you mean 'search'? there is: 'ask', 'find', 'search', 'touch'");
  }

  @EveryRevision
  void completionsAreTyped(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client.completePrompt("letter", "text", "ab", Map.of()))
        .isEqualTo(new Completed(List.of("ab[]"), 1, false));
    assertThat(client.completeTemplate("x://{id}", "id", "7", Map.of("other", "x")).values())
        .containsExactly("7[x]");
    assertThatThrownBy(() -> client.completePrompt("lettre", "text", "", Map.of()))
        .hasMessageContaining("no prompt 'lettre'; did you mean 'letter'?");
  }

  @EveryRevision
  void updatesAreWaitedFor(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    try (Listening listening = client.watch("x://one")) {
      client.callTool("touch");
      assertThat(listening.awaitUpdate("x://one").path("params").path("uri").asString())
          .isEqualTo("x://one");
    }
    assertThatThrownBy(() -> client.watch("y://one").close())
        .hasMessageContaining("no resource 'y://one'; did you mean 'x://one'?");
  }

  @EveryRevision
  void changesOfListsAreWaitedFor(ProtocolRevision revision) {
    try (Listening listening = server.client(revision).watchLists()) {
      running.tools().add(Tool.named("new").description("New.").handler((in, call) -> "new"));

      listening.awaitListChanged("tools");
    }
  }

  @Test
  void whatDoesNotComeIsSaidWithWhatCame() {
    McpTestClient client = server.client(ProtocolRevision.MODERN);
    Listening listening = client.watch("x://one");
    client.callTool("touch");
    listening.close();

    assertThatThrownBy(() -> listening.awaitListChanged("tools"))
        .hasMessageStartingWith("expected a change of the tools, but until the stream ended")
        .hasMessageContaining("notifications/resources/updated");
  }

  @EveryRevision
  void progressAndLogComeWithTheReply(ProtocolRevision revision) {
    Reply reply = server.client(revision).logging(LogLevel.INFO).callTool("search");

    assertThat(reply.progress()).containsExactly(new Told.Progress(0, 100.0, ""), lastOf(revision));
    assertThat(reply.logs()).extracting(Told.Log::text).containsExactly("half way");
    assertThat(reply.logs().get(0).level()).isEqualTo(LogLevel.INFO);
    assertThat(reply.logs().get(0)).hasToString("log info 'half way'");
  }

  /** Messages of progress came with 2025-03-26. */
  private static Told.Progress lastOf(ProtocolRevision revision) {
    boolean words = revision.isAtLeast(ProtocolRevision.V2025_03_26);
    return new Told.Progress(100, 100.0, words ? "done" : "");
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void aTaskAsksTheScriptAndHasAResult(ProtocolRevision revision) {
    McpTestClient client =
        server
            .client(revision, ClientOptions.declaring("elicitation"))
            .answers("Who is it?", new Named("Ada"));

    TestTask task = client.startTask("ask");

    assertThat(task.result().text()).isEqualTo("Hello, Ada");
    assertThat(task.status()).isEqualTo("completed");
    assertThat(client.unasked()).isEmpty();
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void aTaskIsCancelled(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ClientOptions.declaring("elicitation"));
    TestTask task = client.startTask("ask");
    task.untilAsking();

    task.cancel().result();

    assertThat(task.status()).isEqualTo("cancelled");
    assertThatThrownBy(() -> task.result().result()).hasMessageContaining("cancelled");
  }

  @Test
  void aTaskIsHeardOf() {
    McpTestClient client =
        server.client(
            ProtocolRevision.MODERN, ClientOptions.declaring(TestTask.CAPABILITY, "elicitation"));
    TestTask task = client.startTask("ask");
    task.untilAsking();
    try (Listening listening = client.listen("{\"taskIds\":[\"" + task.id() + "\"]}")) {
      task.answer("who", Map.of("name", "Ada"));

      assertThat(listening.awaitTask(task, "completed").has("result")).isTrue();
    }
  }

  @EveryRevision
  void whatIsNoTaskIsSaid(ProtocolRevision revision) {
    String sentence =
        revision.isModern()
            ? "expected a task, but got the result"
            : revision == ProtocolRevision.V2025_11_25
                ? "expected a task, but got the JSON-RPC error -32601"
                : "revision " + revision.version() + " has no tasks";

    assertThatThrownBy(() -> server.client(revision).startTask("find"))
        .hasMessageStartingWith(sentence);
  }
}
