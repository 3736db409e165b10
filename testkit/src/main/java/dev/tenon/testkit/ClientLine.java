package dev.tenon.testkit;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.fault.RawRequest;
import dev.tenon.testkit.token.AccessToken;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the messages of a client get to its server: the {@code _meta}, the ids and the header fields
 * that its revision wants. Thread-safe.
 */
final class ClientLine {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";

  private final HttpEndpoint endpoint;
  private final WireCheck wire;
  private final ProtocolRevision revision;
  private final ClientOptions options;
  private final @Nullable String sessionId;
  private final @Nullable LogLevel logLevel;
  private final AtomicInteger ids;
  private final MirroredHeaders mirrored;

  private ClientLine(
      HttpEndpoint endpoint,
      WireCheck wire,
      ProtocolRevision revision,
      ClientOptions options,
      @Nullable String sessionId,
      @Nullable LogLevel logLevel,
      AtomicInteger ids,
      MirroredHeaders mirrored) {
    this.endpoint = endpoint;
    this.wire = wire;
    this.revision = revision;
    this.options = options;
    this.sessionId = sessionId;
    this.logLevel = logLevel;
    this.ids = ids;
    this.mirrored = mirrored;
  }

  /** A line to {@code endpoint} without a session. */
  static ClientLine to(
      HttpEndpoint endpoint, WireCheck wire, ProtocolRevision revision, ClientOptions options) {
    return new ClientLine(
        endpoint, wire, revision, options, null, null, new AtomicInteger(), new MirroredHeaders());
  }

  /** The same in the session {@code id}. */
  ClientLine in(@Nullable String id) {
    return new ClientLine(endpoint, wire, revision, options, id, logLevel, ids, mirrored);
  }

  /** The same, but the transport vouches for {@code principal}. */
  ClientLine as(Principal principal) {
    return with(options.as(principal), logLevel);
  }

  /** The same of a client that declares one more capability, in revisions without a handshake. */
  ClientLine declaring(String capability) {
    return options.capabilities().contains(capability)
        ? this
        : with(options.and(capability), logLevel);
  }

  /** The same, and each request of 2026-07-28 wants log messages from {@code level} on. */
  ClientLine logging(LogLevel level) {
    return with(options, level);
  }

  private ClientLine with(ClientOptions other, @Nullable LogLevel level) {
    return new ClientLine(endpoint, wire, revision, other, sessionId, level, ids, mirrored);
  }

  /** A token for the progress of one call. */
  String progressToken() {
    return "progress-" + ids.incrementAndGet();
  }

  /** The same, but each request brings {@code token}. */
  ClientLine as(AccessToken token) {
    return with(options.as(token), logLevel);
  }

  ProtocolRevision revision() {
    return revision;
  }

  ClientOptions options() {
    return options;
  }

  /** What transcripts call the client. */
  String name() {
    return wire.who();
  }

  /** Null when there is no session. */
  @Nullable String sessionId() {
    return sessionId;
  }

  /** Sends a request; {@code questions} is given what the server asks meanwhile. */
  Reply request(String method, ObjectNode params, Consumer<JsonNode> questions) {
    byte[] bytes = bytes(message(method, params).put("id", ids.incrementAndGet()));
    TestExchange exchange = exchange("POST", bytes, headers(method, params), questions);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return exchange.reply().to(asked(method, params));
  }

  private Asked asked(String method, ObjectNode params) {
    Offered offered = new Offered((list, page) -> request(list, page, question -> {}));
    return new Asked(revision, method, params, () -> offered.nearMiss(method, params));
  }

  /** Sends a request from a thread of its own. */
  PendingCall start(
      String method, ObjectNode params, Consumer<JsonNode> questions, Runnable whenOver) {
    int id = ids.incrementAndGet();
    byte[] bytes = bytes(message(method, params).put("id", id));
    TestExchange exchange = exchange("POST", bytes, headers(method, params), questions);
    return PendingCall.start(
        id,
        exchange,
        reply -> {
          whenOver.run();
          return reply.to(asked(method, params));
        },
        () -> endpoint.post(bytes, 0, bytes.length, exchange));
  }

  /** Sends {@code body} as it is with {@code headers} as they are. */
  Reply post(String body, Map<String, String> headers, Consumer<JsonNode> questions) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    TestExchange exchange = exchange("POST", bytes, headers, questions);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return exchange.reply();
  }

  /** The request {@code id}, for somebody else to send. */
  RawRequest draft(int id, String method, ObjectNode params) {
    Map<String, String> fields = new HashMap<>(headers(method, params));
    AccessToken token = options.token();
    if (token != null) {
      fields.put("Authorization", token.header());
    }
    return RawRequest.post(fields, message(method, params).put("id", id).toString());
  }

  /** Subscribes with {@code params} and waits for the acknowledgement. */
  Listening listen(ObjectNode params, Consumer<JsonNode> questions) {
    String method = "subscriptions/listen";
    ObjectNode message = message(method, params).put("id", ids.incrementAndGet());
    byte[] bytes = bytes(message);
    TestExchange exchange = exchange("POST", bytes, headers(method, params), questions);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return Listening.subscribed(message.get("id"), exchange, wire, JSON.missingNode());
  }

  /** The stream that GET with these more header fields opens. */
  Listening open(Map<String, String> more, Consumer<JsonNode> questions) {
    return Listening.opened(get(more, questions), wire, JSON.missingNode());
  }

  /** Sends GET with more header fields. */
  TestExchange get(Map<String, String> more, Consumer<JsonNode> questions) {
    Map<String, String> fields = new HashMap<>(headers());
    fields.putAll(more);
    TestExchange exchange = exchange("GET", new byte[0], fields, questions);
    endpoint.get(exchange);
    return exchange;
  }

  /** Ends the session. */
  Reply delete(Consumer<JsonNode> questions) {
    TestExchange exchange = exchange("DELETE", new byte[0], headers(), questions);
    endpoint.delete(exchange);
    return exchange.reply();
  }

  /** Goes away as a polite client does, whatever the server says to that. */
  void end() {
    if (sessionId != null || endpoint instanceof ChannelBridge) {
      endpoint.delete(exchange("DELETE", new byte[0], headers(), question -> {}));
    }
  }

  /** The header fields that the revision wants with everything but a request. */
  Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      headers.put("MCP-Protocol-Version", revision.version());
    }
    if (sessionId != null) {
      headers.put("Mcp-Session-Id", sessionId);
    }
    return headers;
  }

  /** The header fields that the revision wants with a request. */
  Map<String, String> headers(String method, JsonNode params) {
    Map<String, String> headers = headers();
    if (!revision.isModern()) {
      return headers;
    }
    if (method.equals("tools/call") && params.path("name").isString()) {
      learn(params.get("name").asString());
    }
    headers.putAll(mirrored.of(method, params));
    return headers;
  }

  private void learn(String tool) {
    ObjectNode params = JSON.createObjectNode();
    String cursor = "";
    while (cursor != null && !mirrored.knows(tool)) {
      JsonNode page = request("tools/list", params, question -> {}).message();
      cursor = mirrored.learn(page == null ? JSON.missingNode() : page.path("result"));
      params.put("cursor", cursor);
    }
  }

  /** A message without an id. */
  ObjectNode message(String method, ObjectNode params) {
    ObjectNode message = options.message(revision, method, params);
    if (logLevel != null && revision.isModern()) {
      ObjectNode meta = message.withObject("/params/_meta");
      if (!meta.has(LOG_LEVEL)) {
        meta.put(LOG_LEVEL, logLevel.word());
      }
    }
    return message;
  }

  private TestExchange exchange(
      String verb, byte[] body, Map<String, String> headers, Consumer<JsonNode> questions) {
    Map<String, List<String>> fields = new HashMap<>();
    Map<String, List<String>> written = new HashMap<>();
    headers.forEach((name, value) -> {
      fields.put(name.toLowerCase(Locale.ROOT), List.of(value));
      written.put(name, List.of(value));
    });
    AccessToken token = options.token();
    if (token != null && fields.putIfAbsent("authorization", List.of(token.header())) == null) {
      written.put("Authorization", List.of(token.header()));
    }
    String principal = options.principal().name();
    WireCheck mine = principal.isEmpty() ? wire : wire.of(wire.who() + " as " + principal);
    boolean isChannel = endpoint instanceof ChannelBridge;
    mine.asks(isChannel ? "" : verb + " " + Transcript.headers(written), body);
    return new TestExchange(
        body, fields, known(options.principal(), endpoint.scopes()), mine, questions);
  }

  /** A caller as a transport makes it known: with all that its scopes cover. */
  static Principal known(Principal principal, Scopes scopes) {
    return new Principal(
        principal.name(),
        scopes.closure(principal.scopes()),
        principal.tenant(),
        principal.roles());
  }

  private static byte[] bytes(ObjectNode message) {
    return message.toString().getBytes(StandardCharsets.UTF_8);
  }
}
