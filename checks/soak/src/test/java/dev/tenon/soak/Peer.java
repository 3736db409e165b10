package dev.tenon.soak;

import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.ClientOptions;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.fault.RawAnswer;
import dev.tenon.testkit.fault.RawConnection;
import dev.tenon.testkit.fault.RawRequest;
import dev.tenon.testkit.process.ServerProcess;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client that does one thing after the other, at random, until its time is over. Whatever it asks
 * for carries a word of its own, and so must what it gets; its request ids are no other client's.
 */
abstract class Peer implements Runnable {
  static final JsonMapper JSON = JsonMapper.shared();

  private static final int IDS = 10_000_000;
  private static final int THINKING_MILLIS = 150;

  final Tally tally;
  final Random random;
  private final ServerProcess server;
  private final String name;
  private final long end;
  private int lastId;
  private @Nullable RawConnection plain;

  /**
   * @param number tells the clients apart
   * @param seed what happens follows from it, as far as the times of others allow
   * @param end when its time is over, of {@link System#nanoTime}
   */
  Peer(ServerProcess server, int number, long seed, long end, Tally tally) {
    this.server = server;
    this.name = getClass().getSimpleName() + " " + number;
    this.random = new Random(seed + number);
    this.end = end;
    this.tally = tally;
    this.lastId = number * IDS % 2_000_000_000;
  }

  /** The name of the era. */
  abstract String era();

  /** Makes the client ready, again after something failed. */
  abstract void begin() throws IOException;

  /** Does one thing. */
  abstract void step() throws IOException, InterruptedException;

  /** Leaves nothing behind. */
  abstract void leave() throws IOException;

  /** Who knows what the era wants in a message; what is sent, and how, is decided here. */
  abstract McpTestClient client();

  /** A client that has shaken hands, if its revision does that. */
  final McpTestClient connect(ProtocolRevision revision, String... capabilities) {
    McpTestClient client = server.client(revision, ClientOptions.declaring(capabilities));
    check(
        client.handshake().result().has("capabilities"),
        "no handshake",
        client.handshake().result());
    return client;
  }

  @Override
  public final void run() {
    try {
      boolean isReady = false;
      while (System.nanoTime() - end < 0) {
        try {
          if (!isReady) {
            begin();
            isReady = true;
          }
          step();
        } catch (IOException | RuntimeException | AssertionError e) {
          tally.fail(name, e);
          drop();
          isReady = false;
        }
        Thread.sleep(random.nextInt(THINKING_MILLIS));
      }
      leave();
    } catch (InterruptedException e) {
      tally.fail(name, e);
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | AssertionError e) {
      tally.fail(name, e);
    } finally {
      drop();
    }
  }

  /** Calls a tool and looks at its answer. */
  final void greet() throws IOException {
    String nonce = nonce();
    JsonNode response = call("greet", object().put("name", nonce));
    check(text(response).equals("Hello, " + nonce + "!"), "not " + nonce, response);
    tally.count(era() + " call");
  }

  /** Calls a tool that reports progress. */
  final void progress() throws IOException {
    String nonce = nonce();
    ObjectNode params = toolParams("test_tool_with_progress", object());
    params.putObject("_meta").put("progressToken", nonce);
    int id = nextId();
    try (RawConnection connection = connect()) {
      RawAnswer answer = send(connection, id, "tools/call", params);
      JsonNode message = answer.next();
      int reports = 0;
      for (; message != null && message.has("method"); message = answer.next()) {
        check(message.at("/params/progressToken").asString("").equals(nonce), "crossed", message);
        reports++;
      }
      if (message == null || reports == 0) {
        throw new AssertionError("progress or its answer is lost: " + message);
      }
      String unused = text(own(message, id, answer));
    }
    tally.count(era() + " progress");
  }

  /** Calls a tool that waits to be cancelled; it runs when this returns. */
  final void startWaiting(RawConnection connection, int id, String label) throws IOException {
    ObjectNode params = toolParams("test_wait", object().put("label", label));
    params.putObject("_meta").put("progressToken", label);
    JsonNode progress = send(connection, id, "tools/call", params).next();
    if (progress == null || !progress.at("/params/progressToken").asString("").equals(label)) {
      throw new AssertionError("not begun but " + progress);
    }
  }

  /** Closes the connection in the middle of a call. */
  final void breakOff() throws IOException, InterruptedException {
    try (RawConnection connection = connect()) {
      ObjectNode arguments = object().put("seconds", 0.3).put("label", nonce());
      ObjectNode params = toolParams("slow_compute", arguments);
      connection.write(client().draft(nextId(), "tools/call", params));
      Thread.sleep(random.nextInt(350));
    }
    tally.count(era() + " dropped connection");
  }

  /** Closes the connection in the middle of a request. */
  final void writeHalf() throws IOException {
    try (RawConnection connection = connect()) {
      ObjectNode params = toolParams("greet", object().put("name", nonce()));
      connection.writePart(client().draft(nextId(), "tools/call", params), 1 + random.nextInt(400));
    }
    tally.count(era() + " half a request");
  }

  /** A word that nobody else says. */
  final String nonce() {
    return name.replace(' ', '-') + "-" + Long.toHexString(random.nextLong());
  }

  final int nextId() {
    return ++lastId;
  }

  /** A connection that nobody else of this client uses, for streams and for breaking off. */
  final RawConnection connect() throws IOException {
    return RawConnection.open(server.uri());
  }

  /** Sends a request on a connection. */
  final RawAnswer send(RawConnection connection, int id, String method, ObjectNode params)
      throws IOException {
    return connection.send(client().draft(id, method, params));
  }

  /** Sends what has no answer but a status. */
  final int post(Map<String, String> headers, String body) throws IOException {
    RawAnswer answer = plain().send(RawRequest.post(headers, body));
    String unused = answer.text();
    return answer.status();
  }

  /** Sends a request on the connection that is kept and returns its response. */
  final JsonNode ask(String method, ObjectNode params) throws IOException {
    int id = nextId();
    return response(send(plain(), id, method, params), id);
  }

  /** Calls a tool on the connection that is kept and returns its response. */
  final JsonNode call(String tool, ObjectNode arguments) throws IOException {
    return ask("tools/call", toolParams(tool, arguments));
  }

  static ObjectNode toolParams(String tool, ObjectNode arguments) {
    ObjectNode params = JSON.createObjectNode().put("name", tool);
    params.set("arguments", arguments);
    return params;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Reads as far as the response to a request; it must be that, and all of it. */
  static JsonNode response(RawAnswer answer, int id) throws IOException {
    JsonNode message = answer.next();
    while (message != null && message.has("method")) {
      message = answer.next();
    }
    if (message == null) {
      throw new AssertionError("the answer to " + id + " is lost; status " + answer.status());
    }
    return own(message, id, answer);
  }

  /** The response, which must be to this request; its stream must end with it. */
  static JsonNode own(JsonNode response, int id, RawAnswer answer) throws IOException {
    check(response.path("id").asInt(-1) == id, "crossed: " + id + " got", response);
    JsonNode more = answer.rest();
    if (more != null) {
      throw new AssertionError("after the answer came " + more);
    }
    return response;
  }

  /** The text of a tool's result that is no error. */
  static String text(JsonNode response) {
    JsonNode result = response.path("result");
    check(!result.path("isError").asBoolean(false), "failed", response);
    return result.at("/content/0/text").asString("");
  }

  static void check(boolean isSo, String what, JsonNode message) {
    if (!isSo) {
      throw new AssertionError(what + ": " + message);
    }
  }

  private RawConnection plain() throws IOException {
    RawConnection open = plain;
    if (open == null || !open.isReusable()) {
      drop();
      open = connect();
      plain = open;
    }
    return open;
  }

  /** Closes the connection that is kept. */
  final void drop() {
    RawConnection open = plain;
    plain = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        tally.fail(name, e);
      }
    }
  }
}
