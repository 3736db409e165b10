package dev.tenon.testkit;

import dev.tenon.runtime.auth.Challenge;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** An HTTP exchange in memory that keeps what is sent. Thread-safe. */
final class TestExchange implements HttpExchange {
  private static final JsonMapper JSON = Decoding.EXACT;

  private final JsonNode body;
  private final Map<String, List<String>> headers;
  private final Principal principal;
  private final WireCheck wire;
  private final WireCheck.Asked asked;
  private final Consumer<JsonNode> questions;
  private final List<TestEvent> events = new ArrayList<>();
  private final List<Runnable> onDisconnect = new ArrayList<>();
  private final CompletableFuture<Reply> end = new CompletableFuture<>();
  private boolean disconnected;
  private @Nullable TestStream stream;
  private volatile @Nullable Challenge challenge;

  /**
   * @param body what is sent
   * @param headers the header fields, their names in lower case
   * @param principal the caller that the transport vouches for
   * @param wire what the answer is held against
   * @param questions is given each request of the server; must not block
   */
  TestExchange(
      byte[] body,
      Map<String, List<String>> headers,
      Principal principal,
      WireCheck wire,
      Consumer<JsonNode> questions) {
    this.body = WireCheck.read(body);
    this.headers = headers;
    this.principal = principal;
    this.wire = wire;
    this.questions = questions;
    this.asked =
        wire.asked(body, name -> headers(name).isEmpty() ? "" : headers(name).get(0).strip());
  }

  /** An exchange of a client that nobody knows and that answers no questions. */
  TestExchange(byte[] body, Map<String, List<String>> headers, WireCheck wire) {
    this(body, headers, Principal.NOBODY, wire, question -> {});
  }

  @Override
  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** All header fields, their names in lower case. */
  Map<String, List<String>> fields() {
    return headers;
  }

  /** Whether several messages are sent at once. */
  boolean isBatch() {
    return body.isArray();
  }

  /** Whether what is sent asks for a stream. */
  boolean subscribes() {
    return body.path("method").asString("").equals("subscriptions/listen");
  }

  @Override
  public String path() {
    return "/mcp";
  }

  /** Nothing in memory has a query. */
  @Override
  public @Nullable String query(String name) {
    return null;
  }

  @Override
  public Principal principal() {
    return principal;
  }

  @Override
  public void notify(byte[] message) {
    boolean unused = event(ServerSentEvent.message(message));
  }

  @Override
  public boolean event(ServerSentEvent event) {
    TestEvent read;
    synchronized (this) {
      if (end.isDone() || disconnected || stream != null) {
        return false;
      }
      read = read(event);
      events.add(read);
    }
    ask(read.message());
    return true;
  }

  @Override
  public synchronized TestStream stream(Runnable whenClosed) {
    if (end.isDone() || stream != null) {
      throw new IllegalStateException("the exchange has ended already");
    }
    TestStream made =
        new TestStream(
            event -> {
              TestEvent read = read(event);
              ask(read.message());
              return read;
            },
            () -> {
              wire.hears("the end of the stream");
              whenClosed.run();
            });
    stream = made;
    wire.hears("a stream");
    return made;
  }

  private TestEvent read(ServerSentEvent event) {
    JsonNode message = event.data().length == 0 ? null : JSON.readTree(event.data());
    if (message != null) {
      String id = event.id() == null ? "event" : "event " + event.id();
      wire.hears(asked, id, event.data(), message);
    }
    return new TestEvent(event.id(), event.retry(), message);
  }

  private void ask(@Nullable JsonNode message) {
    if (message != null && message.has("method") && message.has("id")) {
      questions.accept(message);
    }
  }

  @Override
  public void respond(int status, @Nullable String sessionId, byte[] json) {
    JsonNode message = JSON.readTree(json);
    if (sessionId != null) {
      wire.opened(sessionId, message);
    }
    String session = sessionId == null ? "" : " Mcp-Session-Id: " + sessionId;
    wire.hears(asked, status + session, json, message);
    end(status, sessionId, message);
  }

  @Override
  public void challenge(Challenge needed, byte[] json) {
    challenge = needed;
    respond(needed.status(), null, json);
  }

  /** What the answer says that the caller lacks; null when it says nothing of the kind. */
  @Nullable Challenge challenge() {
    return challenge;
  }

  @Override
  public void respondEmpty(int status) {
    wire.hears(status + " without a body");
    end(status, null, null);
  }

  @Override
  public void end() {
    end(200, null, null);
  }

  private synchronized void end(
      int status, @Nullable String sessionId, @Nullable JsonNode message) {
    if (end.isDone() || stream != null) {
      throw new IllegalStateException("the exchange has ended already");
    }
    List<JsonNode> before = new ArrayList<>();
    ArrayNode answers = JSON.createArrayNode();
    for (TestEvent event : events) {
      JsonNode sent = event.message();
      if (sent != null && isAnswer(sent)) {
        answers.add(sent);
      } else if (sent != null) {
        before.add(sent);
      }
    }
    JsonNode last = message;
    if (last == null && !answers.isEmpty()) {
      last = body.isArray() ? answers : answers.get(0);
    }
    end.complete(new Reply(status, sessionId, last, before, events));
  }

  /** Whether an event brings the answer of this exchange's own request. */
  private static boolean isAnswer(JsonNode message) {
    return !message.has("method");
  }

  @Override
  public void onDisconnect(Runnable action) {
    synchronized (this) {
      if (!disconnected) {
        onDisconnect.add(action);
        return;
      }
    }
    action.run();
  }

  /** Goes away as a client does that closes its connection. */
  void disconnect() {
    List<Runnable> actions;
    TestStream open;
    synchronized (this) {
      disconnected = true;
      open = stream;
      actions = end.isDone() || open != null ? List.of() : List.copyOf(onDisconnect);
    }
    actions.forEach(Runnable::run);
    if (open != null) {
      open.end();
    }
  }

  /** The stream that the answer has become. Null when it is none. */
  synchronized @Nullable TestStream stream() {
    return stream;
  }

  /** Whether the exchange has ended. */
  boolean isOver() {
    return end.isDone();
  }

  /** The events so far, while the exchange is still running. */
  synchronized List<TestEvent> events() {
    return List.copyOf(events);
  }

  /**
   * What the exchange ended with.
   *
   * @throws AssertionError if a message breaks the schema of its revision, or when the answer is a
   *     stream
   */
  Reply reply() {
    wire.verify();
    if (stream() != null) {
      throw new AssertionError("the answer is a stream that stays open: listen to it");
    }
    if (!end.isDone()) {
      throw new IllegalStateException("the exchange has not ended");
    }
    return end.join();
  }

  /** Waits until the exchange has ended. */
  void await(long seconds) throws InterruptedException, TimeoutException, ExecutionException {
    Reply unused = end.get(seconds, TimeUnit.SECONDS);
  }

  /** Ends the wait for an exchange whose handling failed. */
  void failed(Throwable cause) {
    end.completeExceptionally(cause);
  }
}
