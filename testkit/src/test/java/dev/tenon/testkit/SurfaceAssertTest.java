package dev.tenon.testkit;

import static dev.tenon.testkit.assertions.McpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.dynamic.Tool;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What assertions about surfaces, streams and tasks let pass, and their sentences. */
class SurfaceAssertTest {
  private final Server running =
      new Sketch()
          .form(Named.FORM)
          .tool(
              "ask",
              TaskSupport.OPTIONAL,
              call ->
                  Outcome.ToolResult.text(
                      call.context().interaction().form("who", "Who?", Named.class).name()))
          .resource("x://one", in -> "", call -> Outcome.ResourceResult.text("x://one", "", "1"))
          .resource("x://{id}", in -> "", call -> Outcome.ResourceResult.text("x://2", "", "2"))
          .prompt("letter", in -> "", call -> Outcome.PromptResult.userText("Dear"))
          .server();
  private final TestServer server = TestServer.of(running);

  SurfaceAssertTest() {
    running
        .tools()
        .add(
            Tool.named("search")
                .description("Finds notes, the newest first.")
                .readOnly(true)
                .inputSchema(
                    """
                    {"type":"object","required":["query"],
                     "properties":{"query":{"type":"string"},"limit":{"type":"integer"}}}\
                    """)
                .handler((in, call) -> "found"),
            Tool.named("wipe")
                .description("Wipes.")
                .destructive(true)
                .outputSchema(
                    "{\"type\":\"object\",\"properties\":{\"wiped\":{\"type\":\"integer\"}}}")
                .handler((in, call) -> RawJson.of("{\"wiped\":1}")));
  }

  private static void assertSays(ThrowingCallable assertion, String sentence) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(sentence);
  }

  @EveryRevision
  void toolsAreDescribed(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client)
        .offersTool("search")
        .withRequired("query")
        .withOptional("limit")
        .describes("notes", "newest first")
        .and()
        .offersNoTool("delete")
        .offersJustTheTools("wipe", "search", "ask");
    assertSays(
        () -> assertThat(client).offersTool("serach"),
        "expected the tool 'serach', but there is no tool 'serach'; did you mean 'search'? there is:"
            + " 'ask', 'search', 'wipe'");
    assertSays(
        () -> assertThat(client).offersNoTool("search"),
        "expected no tool 'search', but there is one");
    assertSays(
        () -> assertThat(client).offersJustTheTools("search"),
        "expected just the tools [search], but there is: [ask, search, wipe]");
  }

  @Test
  void argumentsAreRequiredOrNot() {
    assertSays(
        () -> assertThat(server).offersTool("search").withRequired("qurey"),
        "the tool 'search': expected the argument 'qurey', but there is no argument 'qurey'; did you"
            + " mean 'query'? there is: 'query', 'limit'");
    assertSays(
        () -> assertThat(server).offersTool("search").withRequired("limit"),
        "the tool 'search': expected the argument 'limit' to be required, but it may be left out");
    assertSays(
        () -> assertThat(server).offersTool("search").withOptional("query"),
        "the tool 'search': expected the argument 'query' to be optional, but it is required");
  }

  @Test
  void descriptionsHintsAndResultsAreLookedAt() {
    assertThat(server).offersTool("search").isReadOnly().hasHint("readOnlyHint", true);
    assertThat(server).offersTool("wipe").isDestructive().withResult("wiped");
    assertSays(
        () -> assertThat(server).offersTool("search").describes("orders"),
        "the tool 'search': expected a description with 'orders', but it is 'Finds notes, the newest"
            + " first.'");
    assertSays(
        () -> assertThat(server).offersTool("ask").describes("orders"),
        "the tool 'ask': expected a description with 'orders', but it has none");
    assertSays(
        () -> assertThat(server).offersTool("search").isDestructive(),
        "the tool 'search': expected the hint destructiveHint to be true, but the hints are"
            + " {\"readOnlyHint\":true}");
    assertSays(
        () -> assertThat(server).offersTool("search").withResult("hits"),
        "the tool 'search': expected the property 'hits' in the results, but there is no property"
            + " 'hits'; there is none");
  }

  @EveryRevision
  void promptsResourcesAndTemplatesAreThere(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);

    assertThat(client).offersPrompt("letter").withOptional("text");
    assertThat(client).offersResource("x://one").and().offersTemplate("x://{id}");
    assertSays(
        () -> assertThat(client).offersPrompt("lettre"),
        "expected the prompt 'lettre', but there is no prompt 'lettre'; did you mean 'letter'? there"
            + " is: 'letter'");
    assertSays(
        () -> assertThat(client).offersResource("y://two"),
        "expected the resource 'y://two', but there is no resource 'y://two'; there is: 'x://one'");
    assertSays(
        () -> assertThat(client).offersTemplate("x://{ident}"),
        "expected the template 'x://{ident}', but there is no template 'x://{ident}'; did you mean"
            + " 'x://{id}'? there is: 'x://{id}'");
  }

  @EveryRevision
  void streamsAreToldOfChanges(ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    Listening listening = client.watchLists();
    running.tools().changed();

    assertThat(listening).isOpen().isToldOfChanged("tools");
    listening.close();
    assertThat(listening).ends();
    assertSays(
        () -> assertThat(listening).isToldOfUpdate("x://one"),
        "expected an update of 'x://one', but until the stream ended nothing came");
    assertSays(
        () -> assertThat(listening).as("the list").isOpen(),
        "[the list] expected an open stream, but it has ended");
  }

  @Test
  void tasksAreAsked() {
    TestTask task =
        server
            .client(ProtocolRevision.MODERN, ClientOptions.declaring("elicitation"))
            .startTask("ask");
    task.untilAsking();

    assertThat(task).hasStatus("input_required").asks("who");
    assertSays(
        () -> assertThat(task).hasStatus("completed"),
        "expected the task to be completed, but it is input_required");
    assertSays(
        () -> assertThat(task).asks("seat"), "expected the task to ask 'seat', but it asks [who]");
  }
}
