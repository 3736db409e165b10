package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The client itself, against a server that does whatever a test wants. */
class TestClientTest {
  private static final String ASK =
      """
      {"method":"elicitation/create","params":{"message":"Which seat?",
       "requestedSchema":{"type":"object","properties":{"row":{"type":"integer"}}}}}\
      """;

  private final WireCheck wire = new WireCheck();
  private final Scripted server = new Scripted();

  private McpTestClient client(ProtocolRevision revision) {
    return McpTestClient.connect(server, wire, revision, ClientOptions.declaring("elicitation"));
  }

  /** A server whose tool asks for a seat; knows no session but one. */
  private static final class Scripted implements HttpEndpoint {
    private final BlockingQueue<JsonNode> responses = new LinkedBlockingQueue<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final List<String> principals = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private @Nullable EventStream stream;

    @Override
    public void post(byte[] body, int offset, int length, HttpExchange exchange) {
      JsonNode message = WireCheck.read(body);
      if (!message.has("method")) {
        responses.add(message);
        exchange.respondEmpty(202);
        return;
      }
      if (!message.has("id")) {
        exchange.respondEmpty(202);
        return;
      }
      synchronized (this) {
        requests.add(message);
        principals.add(exchange.principal().name());
      }
      boolean modern = message.path("params").path("_meta").has(Post.VERSION);
      switch (message.get("method").asString()) {
        case "initialize" -> {
          String version = message.path("params").get("protocolVersion").asString();
          exchange.respond(
              200,
              "S",
              answer(
                  message,
                  "{\"protocolVersion\":\""
                      + version
                      + "\",\"capabilities\":{},\"serverInfo\":{\"name\":\"s\",\"version\":\"1\"}}"));
        }
        case "subscriptions/listen" -> listen(message, exchange);
        case "tools/call" -> {
          if (modern) {
            modernCall(message, exchange);
          } else {
            legacyCall(message, exchange);
          }
        }
        default -> exchange.respond(200, null, error(message));
      }
    }

    private static void modernCall(JsonNode message, HttpExchange exchange) {
      JsonNode answer = message.path("params").path("inputResponses").path("seat");
      exchange.respond(
          200,
          null,
          answer(
              message,
              answer.isMissingNode()
                  ? "{\"resultType\":\"input_required\",\"requestState\":\"sealed\","
                      + "\"inputRequests\":{\"seat\":"
                      + ASK
                      + "}}"
                  : "{\"resultType\":\"complete\",\"content\":[{\"type\":\"text\",\"text\":\""
                      + answer.path("action").asString()
                      + answer.path("content").path("row").asString("")
                      + message.path("params").path("requestState").asString("")
                      + "\"}]}"));
    }

    private void legacyCall(JsonNode message, HttpExchange exchange) {
      ObjectNode ask = (ObjectNode) JsonMapper.shared().readTree(ASK);
      ask.put("jsonrpc", "2.0").put("id", "q1");
      assertThat(exchange.event(ServerSentEvent.position("e1", null))).isTrue();
      assertThat(exchange.event(ServerSentEvent.message("e2", bytes(ask.toString())))).isTrue();
      JsonNode response;
      try {
        response = responses.poll(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      JsonNode result =
          response == null ? JsonMapper.shared().missingNode() : response.path("result");
      String text =
          result.path("action").asString("none") + result.path("content").path("row").asString("");
      byte[] answer =
          answer(message, "{\"content\":[{\"type\":\"text\",\"text\":\"" + text + "sealed\"}]}");
      assertThat(exchange.event(ServerSentEvent.message("e3", answer))).isTrue();
      exchange.end();
    }

    private void listen(JsonNode message, HttpExchange exchange) {
      EventStream opened = exchange.stream(closed::incrementAndGet);
      stream = opened;
      assertThat(
              opened.send(
                  ServerSentEvent.message(
                      notification(
                          "subscriptions/acknowledged",
                          message.get("id"),
                          "\"notifications\":{}"))))
          .isTrue();
    }

    static byte[] notification(String method, JsonNode subscription, String params) {
      return bytes(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/"
              + method
              + "\",\"params\":{"
              + params
              + (params.isEmpty() ? "" : ",")
              + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":"
              + subscription
              + "}}}");
    }

    private static byte[] answer(JsonNode message, String result) {
      return bytes(
          "{\"jsonrpc\":\"2.0\",\"id\":" + message.get("id") + ",\"result\":" + result + "}");
    }

    private static byte[] error(JsonNode message) {
      return bytes(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + message.get("id")
              + ",\"error\":{\"code\":-32601,\"message\":\"no\"}}");
    }

    static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void get(HttpExchange exchange) {
      EventStream opened = exchange.stream(closed::incrementAndGet);
      stream = opened;
      exchange
          .headers("last-event-id")
          .forEach(id ->
              assertThat(opened.send(ServerSentEvent.position(id + "+1", Duration.ofSeconds(1))))
                  .isTrue());
    }

    EventStream stream() {
      return java.util.Objects.requireNonNull(stream, "no stream was opened");
    }

    @Override
    public void delete(HttpExchange exchange) {
      exchange.respondEmpty(204);
    }

    @Override
    public void endStreams(Duration grace) {}

    @Override
    public byte[] refusal(int code, String message) {
      return new byte[0];
    }
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void oneScriptAnswersInEveryRevision(ProtocolRevision revision) {
    McpTestClient client = client(revision).answers("Which seat?", "{\"row\":7}");

    assertThat(client.callTool("book", "{}").text()).isEqualTo("accept7sealed");
    assertThat(client.questions()).singleElement().matches(q -> q.message().equals("Which seat?"));
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void severalAnswersAreGivenInTurn(ProtocolRevision revision) {
    McpTestClient client = client(revision).answers("seat", "{\"row\":1}").declines("");

    assertThat(client.callTool("book", "{}").text()).isEqualTo("accept1sealed");
    assertThat(client.callTool("book", "{}").text()).isEqualTo("declinesealed");
    assertThat(client.callTool("book", "{}").text()).isEqualTo("declinesealed");
  }

  @EveryRevision(from = ProtocolRevision.V2025_06_18)
  void aQuestionThatTheScriptDoesNotKnowFailsTheTest(ProtocolRevision revision) {
    McpTestClient client = client(revision).answers("the weather", "{}");

    assertThatThrownBy(() -> client.callTool("book", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Which seat?");
  }

  @Test
  void withoutAScriptAModernQuestionIsReturnedAsItIs() {
    Reply reply = client(ProtocolRevision.MODERN).callTool("book", "{}");

    assertThat(reply.asks()).isTrue();
    assertThat(reply.result().get("inputRequests").has("seat")).isTrue();
  }

  @Test
  void aLegacyQuestionCanBeAnsweredByHand() {
    McpTestClient client = client(ProtocolRevision.V2025_11_25);
    PendingCall call = client.start("tools/call", "{\"name\":\"book\"}");

    ServerQuestion question = client.takeQuestion();
    Reply accepted = client.respond(question, "result", "{\"action\":\"cancel\"}");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(call.reply().text()).isEqualTo("cancelsealed");
    assertThat(call.reply().lastEventId()).isEqualTo("e3");
    assertThat(call.reply().notifications("elicitation/create")).hasSize(1);
  }

  @Test
  void theTransportVouchesForWhomTheTestSays() {
    McpTestClient client = client(ProtocolRevision.MODERN);
    client.as("alice").request("tools/call", "{\"name\":\"book\"}");
    client.request("tools/call", "{\"name\":\"book\"}");

    assertThat(server.principals).contains("alice").endsWith("");
  }

  @Test
  void aSubscriptionIsReadAndLeft() {
    McpTestClient client = client(ProtocolRevision.MODERN);
    Listening listening = client.listen("{}");
    JsonNode id = server.requests.get(server.requests.size() - 1).get("id");

    assertThat(
            server.stream()
                .send(ServerSentEvent.message(Scripted.notification("tools/list_changed", id, ""))))
        .isTrue();
    server.stream().keepAlive();

    assertThat(listening.take().get("method").asString())
        .isEqualTo("notifications/tools/list_changed");
    assertThat(listening.comments()).isEqualTo(1);
    listening.close();
    listening.close();
    assertThat(server.closed).hasValue(1);
    assertThat(server.stream().send(ServerSentEvent.position("x", null))).isFalse();
  }

  @Test
  void aMessageOfAnotherSubscriptionFailsTheTest() {
    McpTestClient client = client(ProtocolRevision.MODERN);
    Listening listening = client.listen("{}");

    JsonNode other = JsonMapper.shared().readTree("\"other\"");
    server.stream()
        .send(ServerSentEvent.message(Scripted.notification("tools/list_changed", other, "")));

    assertThatThrownBy(listening::take).hasMessageContaining("not of the subscription");
  }

  @Test
  void aClientThatStopsReadingLosesItsStreamWhenTheBufferIsFull() {
    McpTestClient client = client(ProtocolRevision.MODERN);
    Listening listening = client.listen("{}");
    JsonNode id = server.requests.get(server.requests.size() - 1).get("id");
    byte[] message = Scripted.notification("tools/list_changed", id, "");
    listening.stall(message.length);

    assertThat(server.stream().send(ServerSentEvent.message(message))).isTrue();
    assertThat(server.closed).hasValue(0);
    assertThat(server.stream().send(ServerSentEvent.message(message))).isFalse();
    assertThat(server.closed).hasValue(1);
    assertThat(listening.isOpen()).isFalse();
  }

  @Test
  void aWrongMessageFailsTheTestWhereverItIsSent() {
    McpTestClient client = client(ProtocolRevision.V2025_11_25);
    Listening listening = client.resume("e7");
    assertThat(listening.takeEvent()).isEqualTo(new TestEvent("e7+1", Duration.ofSeconds(1), null));

    server.stream()
        .send(
            ServerSentEvent.message(
                Scripted.bytes("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}")));

    assertThatThrownBy(client::delete).hasMessageContaining("nothing that was asked");
    assertThatThrownBy(listening::take).isInstanceOf(AssertionError.class);
  }
}
