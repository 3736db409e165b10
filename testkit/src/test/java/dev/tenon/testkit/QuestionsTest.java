package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ask.Answers;
import dev.tenon.runtime.ask.Elicited;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Question;
import dev.tenon.runtime.ask.Root;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How calls of 2026-07-28 ask: with {@code input_required} results, in rounds. */
@McpTest
class QuestionsTest {
  private static final String ADA = Rounds.accepted("who", "name", "Ada");

  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger steps = new AtomicInteger();
  private final TestServer server =
      new Sketch()
          .form(Named.FORM)
          .tool("greet", in -> "", call -> text("Hello, " + who(call) + "!"))
          .tool("two", in -> "", this::two)
          .tool("several", in -> "", QuestionsTest::several)
          .tool("polite", in -> "", QuestionsTest::polite)
          .tool("stubborn", in -> "", QuestionsTest::stubborn)
          .tool("wrapping", in -> "", QuestionsTest::wrapping)
          .tool("asks_nothing", in -> "", call -> text("nothing to ask"))
          .prompt("letter", in -> "", call -> Outcome.PromptResult.userText("To " + who(call)))
          .completion("letter", call -> new Outcome.CompletionResult(List.of(who(call))))
          .resource("card://{id}", in -> "", call -> card(who(call)))
          .resource("card://own", in -> "", call -> card(who(call)))
          .start(Rounds.KEYED);

  private static String who(Call call) {
    return call.context().interaction().form("who", "Who is it?", Named.class).name();
  }

  private static Outcome text(String text) {
    return Outcome.ToolResult.text(text);
  }

  private static Outcome card(String name) {
    return Outcome.ResourceResult.text("card://own", "text/plain", name);
  }

  private Outcome two(Call call) throws Exception {
    runs.incrementAndGet();
    Interaction asks = call.context().interaction();
    String first = asks.form("first", "Your name?", Named.class).name();
    int number = asks.once("number", steps::incrementAndGet);
    String second = asks.form("second", "Your colour?", Named.class).name();
    return text(first + " " + number + " " + second);
  }

  private static Outcome several(Call call) {
    Interaction asks = call.context().interaction();
    Question.Form<Named> who = asks.question("who", "Who is it?", Named.class);
    Question.Sample greeting = Question.sample("greeting", Sampling.of("Greet!", 50));
    Question.Roots folders = Question.roots("folders");
    Answers answers = asks.askAll(who, greeting, folders);
    return text(
        answers.get(greeting).text()
            + " "
            + answers.get(who).orThrow().name()
            + " in "
            + answers.get(folders).stream().map(Root::uri).collect(Collectors.joining(",")));
  }

  private static Outcome polite(Call call) {
    Elicited<Named> who = call.context().interaction().tryForm("who", "Who is it?", Named.class);
    return text(who.getClass().getSimpleName());
  }

  /** Catches everything, as methods do that must not fail. */
  private static Outcome stubborn(Call call) {
    try {
      return text("Hello, " + who(call) + "!");
    } catch (Throwable e) {
      return text("went on without an answer");
    }
  }

  private static Outcome wrapping(Call call) {
    try {
      return text("Hello, " + who(call) + "!");
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("A7.3")
  @Tag("A7.16")
  @Tag("A1.5")
  void a7_1_theQuestionIsTheResultAndItsAnswerComesWithTheNextRequest() {
    Rounds call = Rounds.tool(server, "greet");
    Reply asked = call.send();

    assertThat(asked.status()).isEqualTo(200);
    JsonNode question = asked.result().get("inputRequests").get("who");
    assertThat(question.propertyNames()).containsExactly("method", "params");
    assertThat(question.get("method").asString()).isEqualTo("elicitation/create");
    assertThat(question.get("params").get("mode").asString()).isEqualTo("form");
    assertThat(question.get("params").get("message").asString()).isEqualTo("Who is it?");
    assertThat(question.get("params").get("requestedSchema").get("required").get(0).asString())
        .isEqualTo("name");
    assertThat(asked.result().get("requestState").asString()).isNotEmpty();
    assertThat(asked.result().get("_meta").has("io.modelcontextprotocol/serverInfo")).isTrue();

    Reply answered = call.answering(asked, ADA).send();
    assertThat(answered.text()).isEqualTo("Hello, Ada!");
    assertThat(answered.result().get("resultType").asString()).isEqualTo("complete");
  }

  @Test
  void a7_2_promptsAndResourcesAskToo() {
    Rounds prompt = Rounds.of(server, "prompts/get", "{\"name\":\"letter\"}");
    Reply letter = prompt.answering(prompt.send(), ADA).send();
    assertThat(letter.result().at("/messages/0/content/text").asString()).isEqualTo("To Ada");

    for (String uri : List.of("card://own", "card://7")) {
      Rounds resource = Rounds.of(server, "resources/read", "{\"uri\":\"" + uri + "\"}");
      Reply card = resource.answering(resource.send(), ADA).send();
      assertThat(card.result().at("/contents/0/text").asString()).isEqualTo("Ada");
    }
  }

  @Test
  void a7_2_nothingElseAsks() {
    Rounds completion =
        Rounds.of(
            server,
            "completion/complete",
            """
            {"ref":{"type":"ref/prompt","name":"letter"},"argument":{"name":"text","value":""}}
            """);
    assertThat(completion.send().errorCode()).isEqualTo(-32603);
    assertThat(completion.with("inputResponses", ADA).send().errorCode()).isEqualTo(-32603);
    for (String list : List.of("tools/list", "prompts/list", "resources/list")) {
      JsonNode result =
          Rounds.of(server, list, "{}").with("inputResponses", "7").state("x").send().result();
      assertThat(result.get("resultType").asString()).isEqualTo("complete");
    }
  }

  @Test
  void a7_4_severalQuestionsAreAskedAtOnce() {
    Rounds call = Rounds.tool(server, "several");
    Reply asked = call.send();

    assertThat(Rounds.asks(asked)).containsExactlyInAnyOrder("who", "greeting", "folders");
    JsonNode requests = asked.result().get("inputRequests");
    assertThat(requests.at("/greeting/method").asString()).isEqualTo("sampling/createMessage");
    assertThat(requests.at("/greeting/params/maxTokens").asInt()).isEqualTo(50);
    assertThat(requests.at("/folders/method").asString()).isEqualTo("roots/list");
    assertThat(requests.at("/folders/params").isEmpty()).isTrue();

    String answers =
        """
        {"who":{"action":"accept","content":{"name":"Ada"}},
         "greeting":{"role":"assistant","model":"m","content":{"type":"text","text":"Hi"}},
         "folders":{"roots":[{"uri":"file:///a"},{"uri":"file:///b","name":"b"}]}}
        """;
    assertThat(call.answering(asked, answers).send().text())
        .isEqualTo("Hi Ada in file:///a,file:///b");
  }

  @Test
  @Tag("A1.20")
  void a7_6_earlierAnswersTravelInTheStateAndStepsRunOnce() {
    Rounds call = Rounds.tool(server, "two");
    Reply first = call.send();
    assertThat(Rounds.asks(first)).containsExactly("first");

    Reply second = call.answering(first, Rounds.accepted("first", "name", "Ada")).send();
    assertThat(Rounds.asks(second)).containsExactly("second");
    assertThat(Rounds.stateOf(second)).isNotEqualTo(Rounds.stateOf(first));

    Reply third = call.answering(second, Rounds.accepted("second", "name", "red")).send();
    assertThat(third.text()).isEqualTo("Ada 1 red");
    assertThat(runs).hasValue(3);
    assertThat(steps).hasValue(1);
  }

  @Test
  void a7_6_anEarlierAnswerCannotBeChangedLater() {
    Rounds call = Rounds.tool(server, "two");
    Reply second = call.answering(call.send(), Rounds.accepted("first", "name", "Ada")).send();
    Reply third =
        call.answering(
                second,
                """
                {"first":{"action":"accept","content":{"name":"Eve"}},
                 "second":{"action":"accept","content":{"name":"red"}}}
                """)
            .send();
    assertThat(third.text()).isEqualTo("Ada 1 red");
  }

  @Test
  void a7_11_answersToWhatWasNotAskedAreIgnored() {
    Rounds call = Rounds.tool(server, "two");
    Reply second =
        call.answering(
                call.send(),
                """
                {"first":{"action":"accept","content":{"name":"Ada"}},
                 "second":{"action":"accept","content":{"name":"guessed"}}, "third":{}}
                """)
            .send();
    assertThat(Rounds.asks(second)).containsExactly("second");
    assertThat(Rounds.tool(server, "asks_nothing").with("inputResponses", ADA).send().text())
        .isEqualTo("nothing to ask");
  }

  @Test
  void a7_11_answersWithoutAStateBeginTheCall() {
    assertThat(Rounds.tool(server, "greet").with("inputResponses", ADA).send().text())
        .isEqualTo("Hello, Ada!");
    Reply again = Rounds.tool(server, "greet").with("inputResponses", "{\"other\":{}}").send();
    assertThat(Rounds.asks(again)).containsExactly("who");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"x\"", "[]", "true", "1.5"})
  void a7_10_responsesOfAnotherShapeAreRefused(String value) {
    for (String tool : List.of("greet", "asks_nothing")) {
      Rounds call = Rounds.tool(server, tool);
      assertThat(call.with("inputResponses", value).send().errorCode()).isEqualTo(-32602);
      Reply within = call.with("inputResponses", "{\"who\":" + value + "}").send();
      assertThat(within.errorCode()).isEqualTo(-32602);
      assertThat(within.error().get("message").asString()).contains("params.inputResponses");
    }
  }

  @Test
  void a7_10_aNullIsNoAnswer() {
    Rounds call = Rounds.tool(server, "greet");
    assertThat(Rounds.asks(call.with("inputResponses", "null").send())).containsExactly("who");
    assertThat(Rounds.asks(call.answering(call.send(), "null").send())).containsExactly("who");
    assertThat(call.with("inputResponses", "{\"who\":null}").send().errorCode()).isEqualTo(-32602);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"who\":{}}",
        "{\"who\":{\"action\":\"maybe\"}}",
        "{\"who\":{\"action\":7}}",
        "{\"who\":{\"action\":\"accept\"}}",
        "{\"who\":{\"action\":\"accept\",\"content\":null}}",
        "{\"who\":{\"action\":\"accept\",\"content\":{}}}",
        "{\"who\":{\"action\":\"accept\",\"content\":{\"name\":7}}}",
        "{\"who\":{\"action\":\"accept\",\"content\":[\"Ada\"]}}",
      })
  @Tag("A7.19")
  void a7_12_anAnswerThatDoesNotFitIsAskedForAgain(String responses) {
    Rounds call = Rounds.tool(server, "greet");
    Reply asked = call.send();
    // Far more often than the three times that an older client would be asked.
    for (int i = 0; i < 5; i++) {
      asked = call.answering(asked, responses).send();
      assertThat(Rounds.asks(asked)).containsExactly("who");
    }
    assertThat(call.answering(asked, ADA).send().text()).isEqualTo("Hello, Ada!");
    assertThat(Rounds.asks(call.with("inputResponses", responses).send())).containsExactly("who");
  }

  @Test
  void a7_12_onlyWhatIsMissingIsAskedForAgain() {
    Rounds call = Rounds.tool(server, "several");
    Reply again =
        call.answering(
                call.send(),
                """
                {"who":{"action":"accept","content":{"name":"Ada"}},
                 "greeting":{"role":"assistant"}}
                """)
            .send();
    assertThat(Rounds.asks(again)).containsExactlyInAnyOrder("greeting", "folders");
    Reply done =
        call.answering(
                again,
                """
                {"greeting":{"role":"assistant","model":"m","content":{"type":"text","text":"Hi"}},
                 "folders":{"roots":[]}}
                """)
            .send();
    assertThat(done.text()).isEqualTo("Hi Ada in ");
  }

  @Test
  void a7_14_aQuestionAndWhatFollowsItAreNotKept() {
    Rounds read = Rounds.of(server, "resources/read", "{\"uri\":\"card://own\"}");
    Reply asked = read.send();
    assertThat(asked.result().propertyNames())
        .containsExactlyInAnyOrder("resultType", "inputRequests", "requestState", "_meta");

    JsonNode answered = read.answering(asked, ADA).send().result();
    assertThat(answered.get("ttlMs").asInt()).isZero();
    assertThat(answered.get("cacheScope").asString()).isEqualTo("private");
  }

  @Test
  void a7_19_aUserMayDeclineOrGoAway() {
    for (String action : List.of("decline", "cancel")) {
      String answer = "{\"who\":{\"action\":\"" + action + "\"}}";
      Rounds greet = Rounds.tool(server, "greet");
      Reply reply = greet.answering(greet.send(), answer).send();
      assertThat(reply.isToolError()).isTrue();
      assertThat(reply.result().at("/_meta/dev.tenon~1error/code").asString())
          .isEqualTo("declined");
      Rounds polite = Rounds.tool(server, "polite");
      assertThat(polite.answering(polite.send(), answer).send().text())
          .isEqualTo(action.equals("decline") ? "Declined" : "Dismissed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stubborn", "wrapping"})
  void aMethodThatCatchesTheSignalAsksAllTheSame(String tool) {
    Rounds call = Rounds.tool(server, tool);
    Reply asked = call.send();
    assertThat(Rounds.asks(asked)).containsExactly("who");
    assertThat(call.answering(asked, ADA).send().text()).isEqualTo("Hello, Ada!");
  }

  @Test
  void aClientOnAChannelIsAskedTheSameWay() {
    TestChannel channel = server.channel();
    String call =
        """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"greet"%s,"_meta":{
         "io.modelcontextprotocol/protocolVersion":"2026-07-28",
         "io.modelcontextprotocol/clientCapabilities":{"elicitation":{}}}}}\
        """
            .replace("\n", "");
    channel.send(call.formatted(1, ""));
    String state = channel.take().at("/result/requestState").asString();
    channel.send(
        call.formatted(2, ",\"requestState\":\"" + state + "\",\"inputResponses\":" + ADA));
    assertThat(channel.take().at("/result/content/0/text").asString()).isEqualTo("Hello, Ada!");
    channel.close();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("C2.13")
  void noOlderClientEverSeesInputRequired(ProtocolRevision revision) {
    Reply reply = server.client(revision).callTool("greet", "{}");
    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.result().has("inputRequests")).isFalse();
  }
}
