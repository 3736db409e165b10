package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerHandle;
import dev.tenon.runtime.ask.Elicited;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Root;
import dev.tenon.runtime.ask.Sampled;
import dev.tenon.runtime.ask.Sampling;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One method, written once, for clients of every revision, over HTTP and over a lasting connection:
 * in memory, and over sockets.
 */
@McpTest
class BothErasTest {
  private static final ProtocolRevision FORMS = ProtocolRevision.V2025_06_18;

  private final AtomicInteger steps = new AtomicInteger();
  private final Server sketch =
      new Sketch()
          .form(Named.FORM)
          .tool("greet", in -> "", BothErasTest::greet)
          .tool("introduce", in -> "", this::introduce)
          .tool("polite", in -> "", BothErasTest::polite)
          .tool("pay", in -> "", BothErasTest::pay)
          .tool("poem", in -> "", BothErasTest::poem)
          .tool("sum", in -> "", BothErasTest::sum)
          .tool("folders", in -> "", BothErasTest::folders)
          .tool("work", in -> "", BothErasTest::work)
          .prompt("letter", in -> "", call -> Outcome.PromptResult.userText("To " + who(call)))
          .resource("card://own", in -> "", BothErasTest::card)
          .server();

  private final TestServer server = TestServer.of(sketch, Rounds.KEYED);
  private final ServerHandle handle = start();

  private ServerHandle start() {
    try {
      return sketch.start(Rounds.KEYED.withPort(0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    handle.close();
  }

  private static String who(Call call) {
    return call.context().interaction().form("who", "Who is it?", Named.class).name();
  }

  private static Outcome text(String text) {
    return Outcome.ToolResult.text(text);
  }

  private static Outcome greet(Call call) {
    return text("Hello, " + who(call) + "!");
  }

  private Outcome introduce(Call call) throws Exception {
    Interaction asks = call.context().interaction();
    String first = asks.form("first", "Who are you?", Named.class).name();
    int number = asks.once("number", steps::incrementAndGet);
    String second = asks.form("second", "And the other?", Named.class).name();
    return text(first + " meets " + second + ", pair " + number);
  }

  private static Outcome polite(Call call) {
    Elicited<Named> who = call.context().interaction().tryForm("who", "Who is it?", Named.class);
    return text(who.getClass().getSimpleName());
  }

  private static Outcome pay(Call call) {
    call.context().interaction().url("pay", "Pay here.", URI.create("https://example.com/pay"));
    return text("paid");
  }

  private static Outcome poem(Call call) {
    return text(call.context().interaction().sample("poem", Sampling.of("A line!", 20)).text());
  }

  /** Lets the model use a tool, and runs it. */
  private static Outcome sum(Call call) {
    Interaction asks = call.context().interaction();
    Sampling request =
        Sampling.of("How much is 2 and 3?", 50)
            .withTools(
                RawJson.of("[{\"name\":\"add\",\"inputSchema\":{\"type\":\"object\"}}]"), null);
    Sampled uses = asks.sample("use", request);
    Sampling next =
        request
            .withMessage(new Sampling.Message("assistant", uses.content()))
            .withMessage(
                new Sampling.Message(
                    "user",
                    RawJson.of(
                        "[{\"type\":\"tool_result\",\"toolUseId\":\"u1\","
                            + "\"content\":[{\"type\":\"text\",\"text\":\"5\"}]}]")));
    return text(asks.sample("end", next).text());
  }

  private static Outcome folders(Call call) {
    return text(
        call.context().interaction().roots("folders").stream()
            .map(Root::uri)
            .collect(Collectors.joining(" ")));
  }

  private static Outcome card(Call call) {
    return Outcome.ResourceResult.text("card://own", "text/plain", who(call));
  }

  private static Outcome work(Call call) {
    call.context().progress().report(1, 3);
    call.context().log(LogLevel.WARNING, "half way");
    call.context().log(LogLevel.DEBUG, "a detail");
    call.context().progress().report(2, 3);
    return greet(call);
  }

  /** Clients of a revision in all ways. */
  private List<McpTestClient> clients(ProtocolRevision revision, String... capabilities) {
    ClientOptions options = ClientOptions.declaring(capabilities);
    RemoteServer real = RemoteServer.http(handle.uri());
    List<McpTestClient> clients = new ArrayList<>();
    clients.add(server.client(revision, options));
    clients.add(server.channelClient(revision, options));
    clients.add(real.client(revision, options));
    if (revision == ProtocolRevision.V2024_11_05) {
      clients.add(real.channelClient(revision, options));
    }
    return clients;
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  @Tag("C2.1")
  @Tag("A7.1")
  @Tag("D3.3")
  void aFormIsAskedForWhereverOneMayAsk(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "elicitation")) {
      client.answers("Who is it?", "{\"name\":\"Ada\"}");

      assertThat(client.callTool("greet", "{}").text()).isEqualTo("Hello, Ada!");
      assertThat(client.getPrompt("letter", "{}").result().at("/messages/0/content/text"))
          .hasToString("\"To Ada\"");
      assertThat(client.readResource("card://own").result().at("/contents/0/text"))
          .hasToString("\"Ada\"");
      assertThat(client.questions()).hasSize(3);
      JsonNode schema = client.questions().get(0).schema();
      assertThat(schema.at("/properties/name/type").asString()).isEqualTo("string");
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  @Tag("C2.2")
  @Tag("A7.13")
  void whatIsKnownBetweenQuestionsIsKept(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "elicitation")) {
      int before = steps.get();
      client.answers("Who are you?", "{\"name\":\"Ada\"}");
      client.answers("And the other?", "{\"name\":\"Bob\"}");

      assertThat(client.callTool("introduce", "{}").text())
          .isEqualTo("Ada meets Bob, pair " + (before + 1));
      assertThat(steps).as("the step between the questions ran once").hasValue(before + 1);
    }
  }

  @EveryRevision
  @Tag("C2.3")
  @Tag("A7.5")
  @Tag("D1.4")
  @Tag("D3.3")
  void aClientThatCannotBeAskedIsNotAsked(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision)) {
      for (String tool : List.of("greet", "pay", "poem", "folders")) {
        Reply reply = client.callTool(tool, "{}");
        if (revision.isModern()) {
          assertThat(reply.errorCode()).as(tool).isEqualTo(-32021);
        } else {
          assertThat(reply.isToolError()).as(tool).isTrue();
        }
      }
      assertThat(client.questions()).isEmpty();
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  @Tag("A7.19")
  void whoDeclinesOrDismissesIsUnderstood(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "elicitation")) {
      client.answers("", "{\"name\":\"Ada\"}").declines("").dismisses("");

      assertThat(client.callTool("polite", "{}").text()).isEqualTo("Accepted");
      assertThat(client.callTool("polite", "{}").text()).isEqualTo("Declined");
      assertThat(client.callTool("polite", "{}").text()).isEqualTo("Dismissed");
      assertThat(client.callTool("greet", "{}").isToolError()).isTrue();
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  @Tag("A7.12")
  @Tag("A7.19")
  void anAnswerThatDoesNotFitIsAskedForAgain(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "elicitation")) {
      client.answersWrongly("", "{\"name\":7}").answers("", "{\"name\":\"Ada\"}");

      assertThat(client.callTool("greet", "{}").text()).isEqualTo("Hello, Ada!");
      assertThat(client.questions()).hasSize(2);
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  @Tag("C2.10")
  @Tag("A7.18")
  @Tag("D3.4")
  void aPageIsAskedForAsItsRevisionHasIt(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "elicitation.url")) {
      client.opens("Pay here.");

      assertThat(client.callTool("pay", "{}").text()).isEqualTo("paid");
      JsonNode params = client.questions().get(0).params();
      assertThat(params.get("mode").asString()).isEqualTo("url");
      assertThat(params.get("url").asString()).isEqualTo("https://example.com/pay");
      assertThat(params.has("elicitationId")).isEqualTo(!revision.isModern());
    }
  }

  @EveryRevision
  @Tag("C2.1")
  @Tag("A7.1")
  void theModelAndTheFoldersAreAskedFor(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "sampling", "roots")) {
      client.samples("A line!", "Roses are red.").roots("file:///a", "file:///b");

      assertThat(client.callTool("poem", "{}").text()).isEqualTo("Roses are red.");
      assertThat(client.callTool("folders", "{}").text()).isEqualTo("file:///a file:///b");
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_11_25)
  @Tag("A7.22")
  @Tag("A7.23")
  void theModelMayUseTools(ProtocolRevision revision) {
    for (McpTestClient client : clients(revision, "sampling", "sampling.tools")) {
      client
          .responds(
              question -> question.message().contains("How much"),
              """
              {"role":"assistant","model":"m","stopReason":"toolUse","content":
                [{"type":"tool_use","id":"u1","name":"add","input":{"a":2,"b":3}}]}
              """)
          .responds(
              question -> question.params().path("messages").size() == 3,
              """
              {"role":"assistant","model":"m","content":{"type":"text","text":"Five."}}
              """);

      assertThat(client.callTool("sum", "{}").text()).isEqualTo("Five.");
      JsonNode messages = client.questions().get(1).params().get("messages");
      assertThat(messages.at("/1/content/0/id").asString()).isEqualTo("u1");
      assertThat(messages.at("/2/content")).hasSize(1);
      assertThat(messages.at("/2/content/0/toolUseId").asString()).isEqualTo("u1");
    }
    for (McpTestClient client : clients(revision, "sampling")) {
      Reply refused = client.callTool("sum", "{}");
      assertThat(revision.isModern() ? refused.errorCode() == -32021 : refused.isToolError())
          .isTrue();
      assertThat(client.questions()).isEmpty();
    }
  }

  @EveryRevision
  @Tag("C2.4")
  @Tag("C2.5")
  @Tag("A9.2")
  void progressAndLogMessagesOfACallThatAsksComeWithIt(ProtocolRevision revision) {
    boolean asks = revision.isAtLeast(FORMS);
    for (McpTestClient client : clients(revision, "elicitation")) {
      if (asks) {
        client.answers("", "{\"name\":\"Ada\"}");
      }
      if (!revision.isModern()) {
        client.request("logging/setLevel", "{\"level\":\"warning\"}");
      }

      Reply reply =
          client.converse(
              "tools/call",
              (ObjectNode)
                  JsonMapper.shared()
                      .readTree(
                          """
                          {"name":"work","arguments":{},"_meta":{"progressToken":"p",
                           "io.modelcontextprotocol/logLevel":"warning"}}
                          """));

      assertThat(reply.isToolError()).isEqualTo(!asks);
      List<Integer> shown =
          reply.notifications("notifications/progress").stream()
              .map(message -> message.at("/params/progress").asInt())
              .toList();
      assertThat(shown).startsWith(1, 2);
      List<JsonNode> logs = reply.notifications("notifications/message");
      assertThat(logs).isNotEmpty();
      assertThat(logs)
          .allSatisfy(log -> assertThat(log.at("/params/level").asString()).isEqualTo("warning"));
    }
  }
}
