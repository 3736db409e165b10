package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.junit.McpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Several messages in one array, which 2025-03-26 alone allows. */
@McpTest
class LegacyBatchTest {
  private static final ProtocolRevision BATCHES = ProtocolRevision.V2025_03_26;
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final String NOTE =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
  private static final String RESPONSE = "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{}}";

  private final TestServer server =
      new Sketch()
          .tool("echo", call -> Outcome.ToolResult.text("echo"))
          .tool(
              "roots",
              call ->
                  Outcome.ToolResult.text(call.context().interaction().roots("roots").get(0).uri()))
          .tool(
              "say",
              call -> {
                call.context().log(LogLevel.INFO, "word");
                return Outcome.ToolResult.text("said");
              })
          .start();

  private Reply post(McpTestClient client, String body) {
    return client.post(body, client.headers());
  }

  private static String call(int id, String tool) {
    return Wire.call(BATCHES, String.valueOf(id), tool, "{}");
  }

  private static List<String> ids(JsonNode answers) {
    List<String> ids = new ArrayList<>();
    answers.forEach(answer -> ids.add(answer.path("id").asString("none")));
    return ids;
  }

  @Test
  @Tag("D6.2")
  @Tag("C1.3")
  void requestsAreAnsweredAsOneArray() {
    McpTestClient client = server.client(BATCHES);

    Reply reply =
        post(client, "[" + PING + "," + NOTE + "," + call(2, "echo") + "," + RESPONSE + "]");

    assertThat(reply.status()).isEqualTo(200);
    JsonNode answers = Objects.requireNonNull(reply.message());
    assertThat(ids(answers)).containsExactly("1", "2");
    assertThat(answers.get(1).get("result").get("content").get(0).get("text").asString())
        .isEqualTo("echo");
  }

  @Test
  @Tag("D6.2")
  @Tag("D2.2")
  void notificationsAndResponsesAreAccepted() {
    Reply reply = post(server.client(BATCHES), " [" + NOTE + "," + RESPONSE + "]");

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.message()).isNull();
  }

  @Test
  void withNotificationsOnTheWayTheAnswersAreEvents() {
    Reply reply =
        post(
            server.client(BATCHES),
            "[" + PING + "," + call(2, "say") + "," + call(3, "echo") + "]");

    assertThat(reply.notifications()).hasSize(1);
    assertThat(ids(Objects.requireNonNull(reply.message())))
        .containsExactlyInAnyOrder("1", "2", "3");
    assertThat(reply.events()).hasSize(4).allMatch(event -> event.id() != null);
  }

  @Test
  void aRequestMayAskAndTheAnswerMayComeInAnotherBatch() {
    McpTestClient client = server.client(BATCHES, ClientOptions.declaring("roots"));
    Thread user =
        new Thread(() -> {
          ServerQuestion question = client.takeQuestion();
          post(
              client,
              "["
                  + NOTE
                  + ",{\"jsonrpc\":\"2.0\",\"id\":"
                  + question.id()
                  + ",\"result\":{\"roots\":[{\"uri\":\"file:///b\"}]}}]");
        });
    user.setDaemon(true);
    user.start();

    Reply reply = post(client, "[" + call(1, "roots") + "]");

    assertThat(String.valueOf(reply.message())).contains("file:///b");
  }

  @Test
  void whatIsNoMessageIsAnsweredInItsPlace() {
    Reply reply = post(server.client(BATCHES), "[1,[],{\"id\":5}," + PING + ",{},\"x\",null,true]");

    JsonNode answers = Objects.requireNonNull(reply.message());
    assertThat(ids(answers))
        .containsExactly("none", "none", "5", "1", "none", "none", "none", "none");
    for (JsonNode answer : answers) {
      if (answer.has("error")) {
        assertThat(answer.get("error").get("code").asInt()).isEqualTo(-32600);
      }
    }
  }

  @Test
  void initializeIsNoPartOfABatch() {
    McpTestClient client = server.client(BATCHES);

    Reply reply = post(client, "[" + Wire.initialize(BATCHES) + "," + PING + "]");

    JsonNode answers = Objects.requireNonNull(reply.message());
    assertThat(answers.get(0).get("error").get("message").asString()).contains("initialize");
    assertThat(ids(answers)).containsExactly("hello", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", " [ ] "})
  void anEmptyBatchIsInvalid(String body) {
    Reply reply = post(server.client(BATCHES), body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[{]", "[1,]", "[" + NOTE + "] x", "[{\"a\":1,\"a\":2}]"})
  void aBatchThatIsNotJsonIsNotRead(String body) {
    Reply reply = post(server.client(BATCHES), body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32700);
  }

  @Test
  void aBatchIsBounded() {
    McpTestClient client = server.client(BATCHES);
    String hundred = NOTE + ("," + NOTE).repeat(99);

    assertThat(post(client, "[" + hundred + "]").status()).isEqualTo(202);
    Reply refused = post(client, "[" + hundred + "," + NOTE + "]");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().get("message").asString()).contains("100");
  }

  @Test
  @Tag("C1.3")
  @Tag("A1.9")
  void aModernMessageInABatchSpoilsIt() {
    Reply reply =
        post(
            server.client(BATCHES),
            "[" + PING + "," + Wire.echo(ProtocolRevision.MODERN, "2", "\"x\"") + "]");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32600);
  }

  @EveryRevision
  @Tag("A1.9")
  @Tag("C1.3")
  void otherRevisionsHaveNoBatches(ProtocolRevision revision) {
    if (revision == BATCHES) {
      return;
    }
    Reply reply = post(server.client(revision), "[" + PING + "]");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(-32600);
  }

  @Test
  @Tag("D6.2")
  void aChannelAnswersABatchAsOneArray() {
    try (TestChannel channel = server.channel()) {
      channel.send(Wire.initialize(BATCHES));
      channel.take();

      channel.send("[" + call(1, "echo") + "," + NOTE + "," + PING.replace("1", "2") + ",7]");
      JsonNode answers = channel.take();
      assertThat(ids(answers)).containsExactlyInAnyOrder("1", "2", "none");

      channel.send("[" + NOTE + "]");
      channel.send("[]");
      assertThat(channel.take().get("error").get("code").asInt()).isEqualTo(-32600);
    }
  }
}
