package dev.tenon.testkit;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One lasting connection that looks like HTTP to a client, so that one test can speak both ways:
 * each request waits for its answer, a stream is closed by cancelling its request. Headers are not
 * looked at, as there are none. Thread-safe.
 */
final class ChannelBridge implements HttpEndpoint, LastingChannel {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";

  private final Principal principal;
  private final Map<JsonNode, Waiting> waiting = new ConcurrentHashMap<>();
  private final Map<JsonNode, EventStream> subscriptions = new ConcurrentHashMap<>();
  private ChannelEndpoint.@Nullable Connection connection;
  private volatile @Nullable EventStream session;
  private volatile @Nullable String end;

  private ChannelBridge(Principal principal) {
    this.principal = principal;
  }

  /** A request that has no answer yet; {@code token} is that of its progress, or null. */
  private record Waiting(
      HttpExchange exchange, boolean listens, @Nullable JsonNode token, CountDownLatch over) {}

  static ChannelBridge open(ChannelEndpoint endpoint, Principal principal) {
    ChannelBridge bridge = new ChannelBridge(principal);
    bridge.connection = endpoint.connect(bridge);
    return bridge;
  }

  @Override
  public void post(byte[] body, int offset, int length, HttpExchange exchange) {
    JsonNode message = WireCheck.read(body);
    JsonNode id = message.get("id");
    if (id == null || !message.has("method")) {
      receive(body);
      exchange.respondEmpty(202);
      return;
    }
    boolean listens = message.get("method").asString().equals("subscriptions/listen");
    JsonNode token = message.path("params").path("_meta").get("progressToken");
    Waiting request = new Waiting(exchange, listens, token, new CountDownLatch(1));
    waiting.put(id, request);
    exchange.onDisconnect(() -> abandon(id));
    try {
      receive(body);
    } catch (UncheckedIOException e) {
      waiting.remove(id);
      throw e;
    }
    if (end != null) {
      request.over().countDown();
    }
    try {
      if (!request.over().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(new TimeoutException("no answer to " + message));
      }
      String why = end;
      if (why != null && waiting.remove(id) != null) {
        throw new UncheckedIOException(new IOException("no answer to " + message + ": " + why));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void ended(String why) {
    end = why;
    waiting.values().forEach(request -> request.over().countDown());
    subscriptions.values().forEach(EventStream::end);
    EventStream open = session;
    if (open != null) {
      open.end();
    }
  }

  private void abandon(JsonNode id) {
    Waiting request = waiting.remove(id);
    cancel(id);
    if (request != null) {
      request.exchange().end();
      request.over().countDown();
    }
  }

  private void cancel(JsonNode id) {
    ObjectNode message =
        JSON.createObjectNode().put("jsonrpc", "2.0").put("method", "notifications/cancelled");
    message.putObject("params").set("requestId", id);
    receive(JSON.writeValueAsBytes(message));
  }

  private synchronized void receive(byte[] bytes) {
    ChannelEndpoint.Connection open = connection;
    if (open == null) {
      throw new IllegalStateException("the connection is not open");
    }
    open.receive(bytes, 0, bytes.length);
  }

  @Override
  public void send(byte[] bytes) {
    JsonNode message = JSON.readTree(bytes);
    JsonNode id = message.get("id");
    if (id != null && !message.has("method")) {
      answer(id, message, bytes);
      return;
    }
    JsonNode params = message.path("params");
    JsonNode subscription = params.path("_meta").get(SUBSCRIPTION);
    if (subscription != null) {
      stream(subscription, bytes);
      return;
    }
    Waiting call = id == null ? callOf(params.get("progressToken")) : anyCall();
    if (call != null && !isOfNoCall(message)) {
      boolean unused = call.exchange().event(ServerSentEvent.message(bytes));
      return;
    }
    EventStream open = session;
    if (open != null) {
      boolean unused = open.send(ServerSentEvent.message(bytes));
    }
  }

  private void answer(JsonNode id, JsonNode message, byte[] bytes) {
    EventStream open = subscriptions.remove(id);
    if (open != null) {
      boolean unused = open.send(ServerSentEvent.message(bytes));
      open.end();
      return;
    }
    Waiting request = waiting.remove(id);
    if (request != null) {
      boolean handshake = message.path("result").has("protocolVersion");
      request.exchange().respond(200, handshake ? "channel" : null, bytes);
      request.over().countDown();
    }
  }

  /** A message of a subscription; the first makes the answer of its request a stream. */
  private void stream(JsonNode id, byte[] bytes) {
    Waiting request = waiting.get(id);
    if (request != null && request.listens()) {
      waiting.remove(id);
      EventStream opened =
          request.exchange().stream(() -> {
            if (subscriptions.remove(id) != null) {
              cancel(id);
            }
          });
      subscriptions.put(id, opened);
      boolean unused = opened.send(ServerSentEvent.message(bytes));
      request.over().countDown();
      return;
    }
    EventStream open = subscriptions.get(id);
    if (open != null) {
      boolean unused = open.send(ServerSentEvent.message(bytes));
    }
  }

  /** The call that a message belongs to: by its token, or the only one that runs. */
  private @Nullable Waiting callOf(@Nullable JsonNode token) {
    Waiting only = null;
    for (Waiting request : waiting.values()) {
      if (token != null && token.equals(request.token())) {
        return request;
      }
      only = request;
    }
    return token == null && waiting.size() == 1 ? only : null;
  }

  /** A question says not which call it belongs to, and needs not: the client is the same. */
  private @Nullable Waiting anyCall() {
    return waiting.values().stream().findFirst().orElse(null);
  }

  private static boolean isOfNoCall(JsonNode message) {
    String method = message.get("method").asString();
    return method.endsWith("/list_changed") || method.equals("notifications/resources/updated");
  }

  @Override
  public void get(HttpExchange exchange) {
    session = exchange.stream(() -> session = null);
  }

  @Override
  public void delete(HttpExchange exchange) {
    ChannelEndpoint.Connection open = connection;
    if (open != null) {
      open.close(Duration.ofSeconds(1));
    }
    exchange.respondEmpty(204);
  }

  @Override
  public void endStreams(Duration grace) {
    // The engine ends its streams by itself.
  }

  @Override
  public byte[] refusal(int code, String message) {
    throw new UnsupportedOperationException("there is no transport that refuses");
  }

  @Override
  public Principal principal() {
    return principal;
  }

  @Override
  public void execute(Runnable call) {
    Thread thread = new Thread(call, "test-channel-call");
    thread.setDaemon(true);
    thread.start();
  }
}
