package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions of the revisions with a handshake: requests of the server, for which calls wait. */
@McpTest
class LegacyAskingTest {
  private static final ClientOptions ABLE =
      ClientOptions.declaring(
          "elicitation",
          "elicitation.form",
          "elicitation.url",
          "sampling",
          "sampling.tools",
          "roots");

  private final FakeClock clock = new FakeClock();
  private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
  private final TestServer server = server(ServerConfig.DEFAULT);

  private TestServer server(ServerConfig config) {
    return SeatServer.start(config, clock, ends);
  }

  private static PendingCall start(McpTestClient client, String tool) {
    return client.start("tools/call", "{\"name\":\"" + tool + "\"}");
  }

  private void awaitTimer() throws InterruptedException {
    for (int i = 0; i < 1000 && clock.scheduled() == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(clock.scheduled()).isPositive();
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  @Tag("D3.3")
  @Tag("D3.4")
  @Tag("D2.3")
  void aFormIsARequestOnTheStreamOfTheCall(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE);
    client.answers("Which seat?", "{\"row\":\"12\",\"side\":\"a\"}");

    Reply reply = client.callTool("seat", "{}");

    assertThat(reply.text()).isEqualTo("12a");
    assertThat(reply.notifications()).singleElement().matches(sent -> sent.has("id"));
    JsonNode params = client.questions().get(0).params();
    boolean newest = revision == ProtocolRevision.V2025_11_25;
    assertThat(params.has("mode")).isEqualTo(newest);
    JsonNode side = params.get("requestedSchema").get("properties").get("side");
    if (newest) {
      assertThat(side.get("oneOf")).hasSize(2);
    } else {
      assertThat(side.toString())
          .isEqualTo(
              "{\"type\":\"string\",\"enum\":[\"w\",\"a\"],\"enumNames\":[\"Window\",\"Aisle\"]}");
      JsonNode properties = params.get("requestedSchema").get("properties");
      assertThat(properties.get("row").has("default")).isFalse();
      assertThat(properties.get("quiet").get("default").asBoolean()).isTrue();
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D3.3")
  void theModelIsAsked(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE).samples("A poem", "Roses");

    assertThat(client.callTool("sample", "{}").text()).isEqualTo("Roses by scripted");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D3.3")
  void theFoldersAreAsked(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE).roots("file:///home");

    assertThat(client.callTool("roots", "{}").text()).isEqualTo("file:///home");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void severalQuestionsAreAskedAtOnceAndAnsweredInAnyOrder(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "all");
    ServerQuestion first = client.takeQuestion();
    ServerQuestion second = client.takeQuestion();

    client.respond(second, "result", "{\"roots\":[{\"uri\":\"file:///r\"}]}");
    assertThat(client.request("ping", "{}").result()).as("meanwhile").isEmpty();
    client.respond(
        first,
        "result",
        "{\"role\":\"assistant\",\"model\":\"m\",\"content\":{\"type\":\"text\",\"text\":\"Yes \"}}");

    assertThat(call.reply().text()).isEqualTo("Yes file:///r");
    assertThat(first.id()).isNotEqualTo(second.id());
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D1.4")
  @Tag("D3.3")
  @Tag("C2.3")
  @Tag("D6.1")
  @Tag("D6.2")
  void whatTheClientOrItsRevisionCannotBeAskedIsRefused(ProtocolRevision revision) {
    McpTestClient able = server.client(revision, ABLE);
    McpTestClient unable = server.client(revision);
    boolean forms = revision.isAtLeast(ProtocolRevision.V2025_06_18);
    boolean newest = revision.isAtLeast(ProtocolRevision.V2025_11_25);

    List<String> refused = new ArrayList<>(List.of());
    if (!forms) {
      refused.add("seat");
    }
    if (!newest) {
      refused.addAll(List.of("meals", "page", "tools"));
    }
    for (String tool : refused) {
      Reply reply = able.callTool(tool, "{}");
      assertThat(reply.isToolError()).as(tool).isTrue();
      assertThat(reply.text()).contains("capability");
    }
    for (String tool : List.of("seat", "meals", "page", "sample", "tools", "roots", "all")) {
      assertThat(unable.callTool(tool, "{}").isToolError()).as(tool).isTrue();
    }
    assertThat(able.questions()).isEmpty();
    assertThat(unable.questions()).isEmpty();
  }

  @Test
  @Tag("D3.4")
  void aPageHasAnIdThatNobodyCanGuess() {
    McpTestClient client = server.client(ProtocolRevision.V2025_11_25, ABLE).opens("Sign in");

    assertThat(client.callTool("page", "{}").text()).isEqualTo("seen");
    assertThat(client.callTool("page", "{}").text()).isEqualTo("seen");

    Set<String> ids = new HashSet<>();
    for (ServerQuestion question : client.questions()) {
      assertThat(question.params().get("mode").asString()).isEqualTo("url");
      ids.add(question.params().get("elicitationId").asString());
    }
    assertThat(ids).hasSize(2).allMatch(id -> id.length() >= 20);
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  void whoDeclinesIsNotAskedAgain(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE).declines("");

    Reply reply = client.callTool("seat", "{}");

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text()).contains("declined");
    assertThat(client.questions()).hasSize(1);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void anErrorOfTheClientIsQuotedAndBounded(ProtocolRevision revision) {
    McpTestClient client =
        server.client(revision, ABLE).fails("", -1, "no \u0007 way " + "x".repeat(100_000));

    Reply reply = client.callTool("sample", "{}");

    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text()).contains("\"poem\"", "no", "way").hasSizeLessThan(300);
    assertThat(reply.text().chars()).noneMatch(Character::isISOControl);
    assertThat(reply.result().path("_meta").path("dev.tenon/error").path("code").asString())
        .isEqualTo("unanswered");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  void whatDoesNotFitIsAskedAgainAFewTimes(ProtocolRevision revision) {
    for (String wrong :
        List.of(
            "{}",
            "{\"action\":7}",
            "{\"action\":\"perhaps\"}",
            "{\"action\":\"accept\"}",
            "{\"action\":\"accept\",\"content\":[]}",
            "{\"action\":\"accept\",\"content\":{\"row\":7}}")) {
      McpTestClient client = server.client(revision, ABLE).responds(ask -> true, wrong);

      Reply reply = client.callTool("seat", "{}");

      assertThat(reply.isToolError()).as(wrong).isTrue();
      assertThat(reply.text()).contains("seat", "cannot be used");
      assertThat(client.questions()).as(wrong).hasSize(3);
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  void aSecondAnswerMayFit(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "seat");

    for (String wrong : List.of("7", "[]")) {
      client.respond(client.takeQuestion(), "result", wrong);
    }
    client.respond(
        client.takeQuestion(), "result", "{\"action\":\"accept\",\"content\":{\"row\":\"3\"}}");

    assertThat(call.reply().text()).isEqualTo("3w");
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D2.2")
  @Tag("A7.20")
  void answersOfOthersAndAnswersToNothingDoNotCount(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE);
    McpTestClient other = server.client(revision, ABLE);
    PendingCall call = start(client, "roots");
    ServerQuestion question = client.takeQuestion();

    assertThat(
            other.respond(question, "result", "{\"roots\":[{\"uri\":\"file:///evil\"}]}").status())
        .isEqualTo(202);
    assertThat(
            client
                .as("mallory")
                .respond(question, "error", "{\"code\":1,\"message\":\"m\"}")
                .status())
        .isEqualTo(404);
    for (String id : List.of("1", "\"tenon-999\"", "\"\"", "-1")) {
      assertThat(
              client
                  .post("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}", client.headers())
                  .status())
          .isEqualTo(202);
    }
    client.respond(question, "result", "{\"roots\":[{\"uri\":\"file:///mine\"}]}");

    assertThat(call.reply().text()).isEqualTo("file:///mine");
    assertThat(client.respond(question, "result", "{\"roots\":[]}").status())
        .as("late")
        .isEqualTo(202);
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("A8.5")
  @Tag("D1.6")
  void whoDoesNotAnswerIsNotWaitedForForEver(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "roots");
    ServerQuestion question = client.takeQuestion();
    awaitTimer();

    clock.advance(Duration.ofMinutes(10));

    Reply reply = call.reply();
    assertThat(reply.isToolError()).isTrue();
    assertThat(reply.text()).contains("\"roots\"", "600000 ms");
    JsonNode told = reply.notifications().get(reply.notifications().size() - 1);
    assertThat(told.get("method").asString()).isEqualTo("notifications/cancelled");
    assertThat(told.get("params").get("requestId")).isEqualTo(question.id());
    assertThat(clock.scheduled()).isZero();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void aCancelledCallWaitsNoMore(ProtocolRevision revision) {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "roots");
    ServerQuestion question = client.takeQuestion();

    client.notify("notifications/cancelled", "{\"requestId\":" + call.id() + "}");

    Reply reply = call.reply();
    assertThat(reply.message()).isNull();
    JsonNode told = reply.notifications().get(reply.notifications().size() - 1);
    assertThat(told.get("params").get("requestId")).isEqualTo(question.id());
    assertThat(client.callTool("echo", "{}").text()).isEqualTo("echo");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18, to = ProtocolRevision.V2025_11_25)
  void theEndOfTheSessionEndsTheWait(ProtocolRevision revision) throws Exception {
    McpTestClient client = server.client(revision, ABLE);
    PendingCall call = start(client, "seat");
    ServerQuestion unused = client.takeQuestion();

    assertThat(client.delete().status()).isEqualTo(204);

    Reply reply = call.reply();
    assertThat(reply.message()).as("of a cancelled call").isNull();
    assertThat(ends.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("A8.5")
  void callsThatWaitHoldNoPlaceAndAreBounded(ProtocolRevision revision) throws Exception {
    TestServer small =
        server(ServerConfig.DEFAULT.withMaxConcurrentCalls(1).withMaxWaitingCalls(2));
    McpTestClient client = small.client(revision, ABLE);
    List<PendingCall> calls = List.of(start(client, "roots"), start(client, "roots"));
    List<ServerQuestion> questions = List.of(client.takeQuestion(), client.takeQuestion());

    Reply tooMany = client.request("tools/call", "{\"name\":\"roots\"}");
    assertThat(tooMany.isToolError()).isTrue();
    assertThat(tooMany.text()).contains("max-waiting-calls");
    assertThat(client.callTool("echo", "{}").text()).isEqualTo("echo");

    for (ServerQuestion question : questions) {
      client.respond(question, "result", "{\"roots\":[{\"uri\":\"file:///r\"}]}");
    }
    for (PendingCall call : calls) {
      assertThat(call.reply().text()).isEqualTo("file:///r");
    }
  }

  private TestChannel channel(ProtocolRevision revision) {
    TestChannel channel = server.channel();
    channel.send(
        Wire.initialize(revision)
            .replace("\"capabilities\":{}", "\"capabilities\":{\"roots\":{},\"sampling\":{}}"));
    channel.take();
    return channel;
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  @Tag("D3.3")
  @Tag("D3.2")
  void onAChannelQuestionsAndAnswersTravelBetweenOtherMessages(ProtocolRevision revision) {
    try (TestChannel channel = channel(revision)) {
      channel.send(Wire.call(revision, "1", "roots", "{}"));
      JsonNode question = channel.take();
      assertThat(question.get("method").asString()).isEqualTo("roots/list");

      channel.send(Wire.request(revision, "2", "ping", ""));
      assertThat(channel.take().get("id").asInt()).isEqualTo(2);
      channel.send("{\"jsonrpc\":\"2.0\",\"id\":\"unknown\",\"result\":{\"roots\":[]}}");
      channel.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}");
      channel.send(Wire.initialize(revision));
      assertThat(channel.take().path("result").has("serverInfo")).as("a second handshake").isTrue();
      channel.send(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + question.get("id")
              + ",\"result\":{\"roots\":[{\"uri\":\"file:///c\"}]}}");

      JsonNode answer = channel.take();
      assertThat(answer.get("id").asInt()).isEqualTo(1);
      assertThat(answer.path("result").path("content").path(0).path("text").asString())
          .isEqualTo("file:///c");
    }
  }

  @EveryRevision(to = ProtocolRevision.V2025_11_25)
  void theEndOfAChannelEndsTheWaitAtOnce(ProtocolRevision revision) {
    TestChannel channel = channel(revision);
    channel.send(Wire.call(revision, "1", "roots", "{}"));
    channel.take();

    channel.close(Duration.ofSeconds(30));

    assertThat(channel.take().path("result").path("isError").asBoolean()).isTrue();
  }
}
