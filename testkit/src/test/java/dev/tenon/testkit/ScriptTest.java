package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Sampled;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scripted people and models: the same words for clients of every revision. */
class ScriptTest {
  /** What a passenger enters, as a test has it. */
  record Place(String row, String side) {}

  private final FakeClock clock = new FakeClock();
  private final TestServer server =
      new Sketch()
          .form(Seat.FORM)
          .form(Named.FORM)
          .tool("book", ScriptTest::book)
          .tool("greet", ScriptTest::greet)
          .tool("poem", call -> sample(call, Sampling.of("A line!", 20)))
          .tool(
              "fast",
              call ->
                  sample(
                      call,
                      Sampling.of("A line!", 20)
                          .withModelPreferences(RawJson.of("{\"hints\":[{\"name\":\"haiku\"}]}"))))
          .tool(
              "sum",
              call ->
                  sample(
                      call,
                      Sampling.of("2 and 3?", 20)
                          .withTools(
                              RawJson.of(
                                  "[{\"name\":\"add\",\"inputSchema\":{\"type\":\"object\"}}]"),
                              null)))
          .tool("folders", call -> text(call.context().interaction().roots("f").get(0).uri()))
          .start(Rounds.KEYED, clock);

  private static Outcome text(String text) {
    return Outcome.ToolResult.text(text);
  }

  private static Outcome book(Call call) {
    Interaction asks = call.context().interaction();
    Seat seat = asks.form("seat", Seat.MESSAGE, Seat.class);
    return text(seat.row() + seat.side());
  }

  private static Outcome greet(Call call) {
    return text(call.context().interaction().form("who", "Who is it?", Named.class).name());
  }

  private static Outcome sample(Call call, Sampling sampling) {
    Sampled sampled = call.context().interaction().sample("model", sampling);
    return text(sampled.model() + ": " + sampled.text() + sampled.stopReason());
  }

  private McpTestClient client(ProtocolRevision revision) {
    return server.client(
        revision, ClientOptions.declaring("elicitation", "sampling", "sampling.tools", "roots"));
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aFormIsFilledInWithARecordAMapOrText(ProtocolRevision revision) {
    McpTestClient client =
        client(revision)
            .answers("seat", new Place("4", "a"))
            .answers("seat", Map.of("row", "5"))
            .answers("seat", "{\"row\":\"6\",\"side\":\"w\"}")
            .answers("who", "Ada");

    assertThat(client.callTool("book").text()).isEqualTo("4a");
    assertThat(client.callTool("book").text()).isEqualTo("5w");
    assertThat(client.callTool("book").text()).isEqualTo("6w");
    assertThat(client.callTool("greet").text()).isEqualTo("Ada");
    assertThat(client.unasked()).isEmpty();
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void anAnswerThatDoesNotFitTheFormIsToldAtOnce(ProtocolRevision revision) {
    assertMisfit(revision, Map.of("rwo", "4"), "no property 'rwo'; did you mean 'row'?");
    assertMisfit(revision, Map.of("row", 4), "row: must be a string, but got 4");
    assertMisfit(revision, Map.of("side", "w"), "row: is required");
    assertMisfit(revision, "4", "the form has not one property but");
  }

  private void assertMisfit(ProtocolRevision revision, Object answer, String why) {
    McpTestClient client = client(revision).answers("seat", answer);

    assertThatThrownBy(() -> client.callTool("book"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the scripted answer ")
        .hasMessageContaining(" does not fit the form of 'Which seat?': ")
        .hasMessageContaining(why)
        .hasMessageEndingWith("(say answersWrongly if that is meant)");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void whoAnswersWronglyIsAskedAgain(ProtocolRevision revision) {
    McpTestClient client =
        client(revision).answersWrongly("who", 7).answers("who", new Named("Ada"));

    assertThat(client.callTool("greet").text()).isEqualTo("Ada");
    assertThat(client.questions()).hasSize(2);
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void peopleDeclineDismissAndSayNothing(ProtocolRevision revision) {
    assertThat(client(revision).declines("who").callTool("greet").failure().code())
        .isEqualTo("declined");
    assertThat(client(revision).dismisses("who").callTool("greet").isToolError()).isTrue();
  }

  @Test
  void whoSaysNothingLeavesAModernCallUnanswered() {
    McpTestClient client = client(ProtocolRevision.MODERN).ignores("who");

    assertThat(client.callTool("greet").asks()).isTrue();
    assertThat(client.unasked()).isEmpty();
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  void whoSaysNothingLetsAnOlderCallRunOutOfTime(ProtocolRevision revision) {
    McpTestClient client = client(revision).ignores("who");
    PendingCall call = client.start("tools/call", "{\"name\":\"greet\",\"arguments\":{}}");
    assertThat(client.takeQuestion().message()).isEqualTo("Who is it?");
    while (clock.scheduled() == 0) {
      Thread.onSpinWait();
    }

    clock.advance(Duration.ofHours(1));

    assertThat(call.reply().failure().code()).isEqualTo("unanswered");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aQuestionWithoutAnAnswerIsSaidWithTheNearestLine(ProtocolRevision revision) {
    McpTestClient client =
        client(revision).answers(revision.isModern() ? "woh" : "Woh is it?", "Ada");

    assertThatThrownBy(() -> client.callTool("greet"))
        .hasMessageContaining("the server asks what the test has no answer for: ")
        .hasMessageContaining("no scripted answer to '" + (revision.isModern() ? "who" : "Who"))
        .hasMessageContaining("did you mean '" + (revision.isModern() ? "woh" : "Woh"));
    assertThat(client.unasked()).hasSize(1);
  }

  @EveryRevision
  void modelsSayWhatTheirNameSays(ProtocolRevision revision) {
    McpTestClient client =
        client(revision)
            .samples("A line!", ModelAnswer.says("Slowly. ").by("big-opus"))
            .samples("A line!", ModelAnswer.says("Quick! ").by("small-haiku").cutOff());

    assertThat(client.callTool("fast").text()).isEqualTo("small-haiku: Quick! maxTokens");
    assertThat(client.callTool("poem").text()).isEqualTo("big-opus: Slowly. endTurn");
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  void modelsUseTools(ProtocolRevision revision) {
    McpTestClient client =
        client(revision).samples("2 and 3", ModelAnswer.uses("add", Map.of("a", 2, "b", 3)));

    assertThat(client.callTool("sum").text()).isEqualTo("scripted: toolUse");
  }

  @EveryRevision
  void foldersAreTold(ProtocolRevision revision) {
    assertThat(client(revision).roots("file:///a").callTool("folders").text())
        .isEqualTo("file:///a");
  }
}
