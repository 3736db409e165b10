package dev.tenon.soak;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.fault.RawAnswer;
import dev.tenon.testkit.fault.RawConnection;
import dev.tenon.testkit.fault.RawRequest;
import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client of 2025-11-25: sessions, requests of the server, streams that are taken up again. */
final class LegacyPeer extends Peer {
  private static final String WATCHED = "test://watched-resource";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private @Nullable McpTestClient client;

  LegacyPeer(ServerProcess server, int number, long seed, long end, Tally tally) {
    super(server, number, seed, end, tally);
  }

  @Override
  String era() {
    return "legacy";
  }

  @Override
  void begin() {
    client = connect(ProtocolRevision.V2025_11_25, "elicitation", "sampling");
    tally.count("legacy session");
  }

  @Override
  void step() throws IOException, InterruptedException {
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> greet();
      case 3 -> progress();
      case 4, 5 -> elicit();
      case 6 -> sample();
      case 7 -> decline();
      case 8 -> cancel();
      case 9 -> cancelWhileAsked();
      case 10 -> reconnect();
      case 11, 12 -> watch();
      case 13 -> breakOff();
      case 14 -> writeHalf();
      default -> endSession();
    }
  }

  @Override
  void leave() throws IOException {
    deleteSession();
  }

  @Override
  McpTestClient client() {
    return Objects.requireNonNull(client, "not begun");
  }

  private void elicit() throws IOException {
    String nonce = nonce();
    String name = nonce();
    String accept =
        "{\"action\":\"accept\",\"content\":{\"username\":\"%s\",\"email\":\"a@example.com\"}}"
            .formatted(name);
    JsonNode response = beAsked("test_elicitation", "message", nonce, "/params/message", accept);
    check(text(response).contains(name), "not " + name, response);
    tally.count("legacy elicitation");
  }

  private void decline() throws IOException {
    JsonNode response =
        beAsked(
            "test_elicitation", "message", nonce(), "/params/message", "{\"action\":\"decline\"}");
    check(text(response).contains("decline"), "not declined", response);
    tally.count("legacy refusal");
  }

  private void sample() throws IOException {
    String nonce = nonce();
    String said =
        """
        {"role":"assistant","model":"m","content":{"type":"text","text":"%s, indeed"}}
        """
            .formatted(nonce);
    JsonNode response =
        beAsked("test_sampling", "prompt", nonce, "/params/messages/0/content/text", said);
    check(text(response).endsWith(nonce + ", indeed"), "not " + nonce, response);
    tally.count("legacy sampling");
  }

  /** Calls a tool that asks, checks that the question is ours, and answers it. */
  private JsonNode beAsked(
      String tool, String argument, String nonce, String place, String answerToIt)
      throws IOException {
    int id = nextId();
    try (RawConnection connection = connect()) {
      ObjectNode params = toolParams(tool, object().put(argument, nonce));
      RawAnswer answer = send(connection, id, "tools/call", params);
      JsonNode question = question(answer, nonce, place);
      notify(
          "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}"
              .formatted(question.get("id"), answerToIt.strip()));
      return response(answer, id);
    }
  }

  private static JsonNode question(RawAnswer answer, String nonce, String place)
      throws IOException {
    JsonNode question = answer.next();
    if (question == null) {
      throw new AssertionError("the question is lost; status " + answer.status());
    }
    check(question.at(place).asString("").equals(nonce), "not " + nonce, question);
    return question;
  }

  private void cancel() throws IOException, InterruptedException {
    String nonce = nonce();
    int id = nextId();
    try (RawConnection connection = connect()) {
      startWaiting(connection, id, nonce);
      cancel(id);
      isCancelled(nonce);
    }
    tally.count("legacy cancellation");
  }

  private void cancelWhileAsked() throws IOException {
    String nonce = nonce();
    int id = nextId();
    try (RawConnection connection = connect()) {
      ObjectNode params = toolParams("test_elicitation", object().put("message", nonce));
      RawAnswer answer = send(connection, id, "tools/call", params);
      JsonNode unused = question(answer, nonce, "/params/message");
      cancel(id);
      // The question may be taken back; an answer must not come any more.
      for (JsonNode more = answer.next(); more != null; more = answer.next()) {
        check(more.has("method"), "an answer although it was cancelled", more);
      }
    }
    tally.count("legacy cancellation while asked");
  }

  private void cancel(int id) throws IOException {
    notify(
        """
        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":%d}}
        """
            .formatted(id));
  }

  private void isCancelled(String label) throws IOException {
    JsonNode response = call("test_was_cancelled", object().put("label", label));
    check(text(response).equals("true"), "still runs: " + label, response);
  }

  /** Loses the stream as the server wishes and finds the answer on another. */
  private void reconnect() throws IOException, InterruptedException {
    int id = nextId();
    String last;
    try (RawConnection connection = connect()) {
      RawAnswer answer =
          send(connection, id, "tools/call", toolParams("test_reconnection", object()));
      JsonNode early = answer.next();
      if (early != null) {
        throw new AssertionError("the stream was not let go: " + early);
      }
      last = answer.lastEventId();
    }
    Thread.sleep(random.nextInt(300));
    try (RawConnection connection = connect()) {
      RawAnswer answer =
          connection.send(RawRequest.get(client().headers()).header("Last-Event-ID", last));
      JsonNode response = answer.next();
      if (response == null) {
        throw new AssertionError("the answer is lost with its stream; status " + answer.status());
      }
      check(response.path("id").asInt(-1) == id, "crossed: " + id + " got", response);
    }
    tally.count("legacy resumption");
  }

  private void watch() throws IOException {
    JsonNode subscribed = ask("resources/subscribe", object().put("uri", WATCHED));
    check(subscribed.has("result"), "not subscribed", subscribed);
    try (RawConnection connection = connect()) {
      RawAnswer stream = connection.send(RawRequest.get(client().headers()));
      if (stream.status() != 200) {
        throw new AssertionError("no stream but " + stream.status() + " " + stream.text());
      }
      String unused = text(call("test_trigger_resource_update", object()));
      long start = System.nanoTime();
      @Nullable JsonNode message;
      do {
        message = stream.next();
        if (message == null || System.nanoTime() - start > PATIENCE_NANOS) {
          throw new AssertionError("the update is lost; last came " + message);
        }
      } while (!message.path("method").asString("").equals("notifications/resources/updated"));
      check(message.at("/params/uri").asString("").equals(WATCHED), "of what", message);
    }
    if (random.nextBoolean()) {
      JsonNode left = ask("resources/unsubscribe", object().put("uri", WATCHED));
      check(left.has("result"), "still subscribed", left);
    }
    tally.count("legacy subscription");
  }

  private void endSession() throws IOException {
    if (random.nextInt(4) > 0) {
      return; // Most sessions last a little.
    }
    Map<String, String> ended = client().headers();
    deleteSession();
    int status = post(ended, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
    if (status != 404) {
      throw new AssertionError("the session lives on: " + status);
    }
    begin();
  }

  private void deleteSession() throws IOException {
    try (RawConnection connection = connect()) {
      RawAnswer answer = connection.send(RawRequest.delete(client().headers()));
      if (answer.status() / 100 != 2) {
        throw new AssertionError("the session does not end: " + answer.status());
      }
    }
  }

  private void notify(String message) throws IOException {
    int status = post(client().headers(), message.strip());
    if (status != 202) {
      throw new AssertionError("not accepted but " + status + ": " + message);
    }
  }
}
