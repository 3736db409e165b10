package dev.tenon.testkit;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of one revision that speaks to an engine in memory, as it would over HTTP: it makes the
 * handshake or the {@code _meta}, and the headers, that its revision wants. What its user and its
 * model say is scripted, in the same words for all revisions:
 *
 * <pre>{@code
 * McpTestClient client = server.client(revision, ClientOptions.declaring("elicitation"));
 * client.answers("Which seat?", "{\"row\":7}");
 * assertThat(client.callTool("book", "{}").text()).isEqualTo("Row 7 it is.");
 * }</pre>
 *
 * <p>{@link #callTool}, {@link #readResource} and {@link #getPrompt} go through all questions until
 * the server is content. {@link #request} and {@link #start} return what comes first. Thread-safe.
 */
public final class McpTestClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpEndpoint endpoint;
  private final WireCheck wire;
  private final ProtocolRevision revision;
  private final ClientOptions options;
  private final AtomicInteger ids;
  private final Conversation conversation;
  private final MirroredHeaders mirrored;
  private final @Nullable String sessionId;
  private final Reply handshake;

  /** Somebody who has not introduced himself. */
  private McpTestClient(
      HttpEndpoint endpoint, WireCheck wire, ProtocolRevision revision, ClientOptions options) {
    this.endpoint = endpoint;
    this.wire = wire;
    this.revision = revision;
    this.options = options;
    this.ids = new AtomicInteger();
    this.conversation = new Conversation();
    this.mirrored = new MirroredHeaders();
    this.sessionId = null;
    this.handshake = new Reply(0, null, null, List.of(), List.of());
  }

  /** The same client, in the session of {@code handshake}. */
  private McpTestClient(
      McpTestClient same, ClientOptions options, @Nullable String sessionId, Reply handshake) {
    this.endpoint = same.endpoint;
    this.wire = same.wire;
    this.revision = same.revision;
    this.options = options;
    this.ids = same.ids;
    this.conversation = same.conversation;
    this.mirrored = same.mirrored;
    this.sessionId = sessionId;
    this.handshake = handshake;
  }

  static McpTestClient connect(
      HttpEndpoint endpoint, WireCheck wire, ProtocolRevision revision, ClientOptions options) {
    McpTestClient stranger = new McpTestClient(endpoint, wire, revision, options);
    if (revision.isModern()) {
      Reply discovered = stranger.request("server/discover", "{}");
      return new McpTestClient(stranger, options, null, discovered);
    }
    ObjectNode params = JSON.createObjectNode().put("protocolVersion", revision.version());
    params.set("capabilities", options.capabilitiesJson());
    params.putObject("clientInfo").put("name", "testkit").put("version", "1");
    Reply reply =
        stranger.post(stranger.message("initialize", params).put("id", 0).toString(), Map.of());
    McpTestClient client = new McpTestClient(stranger, options, reply.sessionId(), reply);
    client.notify("notifications/initialized", "{}");
    return client;
  }

  /** The revision that the client speaks. */
  public ProtocolRevision revision() {
    return revision;
  }

  /** What {@code initialize}, or {@code server/discover}, was answered with. */
  public Reply handshake() {
    return handshake;
  }

  /** The id of the session, or null when the revision has none. */
  public @Nullable String sessionId() {
    return sessionId;
  }

  /** The same client, session and script, but the transport vouches for {@code principal}. */
  public McpTestClient as(String principal) {
    return new McpTestClient(this, options.as(principal), sessionId, handshake);
  }

  /**
   * The user fills in the form of each question about {@code about} (its key in 2026-07-28, or a
   * part of its message; empty for every question) with {@code content}, a JSON object. Several
   * answers to one question are given in turn, the last again and again.
   */
  public McpTestClient answers(String about, String content) {
    conversation.script().elicited(about, "accept", content);
    return this;
  }

  /** The user opens the page of each question about {@code about}. */
  public McpTestClient opens(String about) {
    conversation.script().elicited(about, "accept", null);
    return this;
  }

  /** The user says no to each question about {@code about}. */
  public McpTestClient declines(String about) {
    conversation.script().elicited(about, "decline", null);
    return this;
  }

  /** The user closes the dialog of each question about {@code about}. */
  public McpTestClient dismisses(String about) {
    conversation.script().elicited(about, "cancel", null);
    return this;
  }

  /** The model says {@code text} to each prompt about {@code about}; empty for every prompt. */
  public McpTestClient samples(String about, String text) {
    conversation.script().sampled(about, text);
    return this;
  }

  /** The client has these folders. */
  public McpTestClient roots(String... uris) {
    conversation.script().roots(uris);
    return this;
  }

  /** Each question that {@code question} accepts is answered with {@code result}, as it is. */
  public McpTestClient responds(Predicate<ServerQuestion> question, String result) {
    conversation.script().add(question, new Script.Result((ObjectNode) JSON.readTree(result)));
    return this;
  }

  /** Each question about {@code about} fails at the client; in 2026-07-28: is not answered. */
  public McpTestClient fails(String about, int code, String message) {
    conversation.script().add(ask -> ask.isAbout(about), new Script.Failure(code, message));
    return this;
  }

  /** Nobody ever answers questions about {@code about}. */
  public McpTestClient ignores(String about) {
    conversation.script().add(ask -> ask.isAbout(about), new Script.Silence());
    return this;
  }

  /** Everything that the client was asked so far, in order. */
  public List<ServerQuestion> questions() {
    return conversation.questions();
  }

  /**
   * Waits for the next question.
   *
   * @throws AssertionError if none comes within ten seconds
   */
  public ServerQuestion takeQuestion() {
    return conversation.take();
  }

  /** Answers a request of the server by hand, with a result or an error as it is. */
  public Reply respond(ServerQuestion question, String member, String value) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0");
    message.set("id", question.id());
    message.set(member, JSON.readTree(value));
    return post(message.toString(), headers());
  }

  /** Calls a tool with {@code arguments}, a JSON object, and answers what it asks. */
  public Reply callTool(String name, String arguments) {
    ObjectNode params = JSON.createObjectNode().put("name", name);
    params.set("arguments", JSON.readTree(arguments));
    return converse("tools/call", params);
  }

  /** Reads a resource, and answers what it asks. */
  public Reply readResource(String uri) {
    return converse("resources/read", JSON.createObjectNode().put("uri", uri));
  }

  /** Gets a prompt with {@code arguments}, a JSON object of strings, and answers what it asks. */
  public Reply getPrompt(String name, String arguments) {
    ObjectNode params = JSON.createObjectNode().put("name", name);
    params.set("arguments", JSON.readTree(arguments));
    return converse("prompts/get", params);
  }

  /**
   * Sends a request and answers what it asks, until the server is content. Without any scripted
   * answer a result of 2026-07-28 that asks is returned as it is.
   *
   * @throws AssertionError if the server asks something that the script has no answer for
   */
  public Reply converse(String method, ObjectNode params) {
    if (revision.isModern()) {
      return conversation.rounds(params, next -> request(method, next));
    }
    Reply reply = request(method, params, this::mustAnswer);
    conversation.verify();
    String released = reply.message() == null ? reply.lastEventId() : null;
    return released == null ? reply : resumed(reply, released);
  }

  /** The answer of a call whose connection was released: it comes on another stream. */
  private Reply resumed(Reply first, String lastEventId) {
    List<JsonNode> before = new ArrayList<>(first.notifications());
    try (Listening rest = resume(lastEventId)) {
      JsonNode message = rest.take();
      while (message.has("method")) {
        before.add(message);
        message = rest.take();
      }
      conversation.verify();
      return new Reply(first.status(), null, message, before, first.events());
    }
  }

  /** Sends a request with {@code params}, a JSON object without {@code _meta}. */
  public Reply request(String method, String params) {
    return request(method, (ObjectNode) JSON.readTree(params));
  }

  /**
   * Sends a request. Members of a {@code _meta} in {@code params} are kept; those that the revision
   * wants are added.
   */
  public Reply request(String method, ObjectNode params) {
    return request(method, params, this::mayAnswer);
  }

  private Reply request(String method, ObjectNode params, Consumer<JsonNode> questions) {
    ObjectNode message = message(method, params).put("id", ids.incrementAndGet());
    byte[] bytes = bytes(message);
    TestExchange exchange = exchange(bytes, headers(method, params), questions);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return exchange.reply();
  }

  /** Sends a notification. */
  public Reply notify(String method, String params) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    return post(message(method, object).toString(), headers(method, object));
  }

  /** Sends {@code body} as it is with {@code headers} as they are. */
  public Reply post(String body, Map<String, String> headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    TestExchange exchange = exchange(bytes, headers, this::mayAnswer);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return exchange.reply();
  }

  /** Sends a request from a thread of its own, so that it can be cancelled. */
  public PendingCall start(String method, String params) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    int id = ids.incrementAndGet();
    byte[] bytes = bytes(message(method, object).put("id", id));
    TestExchange exchange = exchange(bytes, headers(method, object), this::mayAnswer);
    return PendingCall.start(id, exchange, () -> endpoint.post(bytes, 0, bytes.length, exchange));
  }

  /**
   * Subscribes (2026-07-28) and waits for the acknowledgement.
   *
   * @param notifications what to be told of, such as {@code {"toolsListChanged":true}}
   * @throws AssertionError if the server refuses, or sends something else first
   */
  public Listening listen(String notifications) {
    ObjectNode params = JSON.createObjectNode();
    params.set("notifications", JSON.readTree(notifications));
    int id = ids.incrementAndGet();
    String method = "subscriptions/listen";
    ObjectNode message = message(method, params).put("id", id);
    byte[] bytes = bytes(message);
    TestExchange exchange = exchange(bytes, headers(method, params), this::mayAnswer);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return Listening.subscribed(message.get("id"), exchange, wire, JSON.missingNode());
  }

  /** Opens the stream of the session with GET (before 2026-07-28). */
  public Listening openStream() {
    return Listening.opened(get(Map.of()), wire, JSON.missingNode());
  }

  /** Opens a stream with GET that goes on after the event {@code lastEventId}. */
  public Listening resume(String lastEventId) {
    return Listening.opened(get(Map.of("Last-Event-ID", lastEventId)), wire, JSON.missingNode());
  }

  /** Sends GET with more header fields, which must not be answered with a stream. */
  public Reply refusedGet(Map<String, String> more) {
    return get(more).reply();
  }

  private TestExchange get(Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(headers());
    fields.putAll(more);
    TestExchange exchange = exchange(new byte[0], fields, this::mayAnswer);
    endpoint.get(exchange);
    return exchange;
  }

  /** Ends the session. */
  public Reply delete() {
    TestExchange exchange = exchange(new byte[0], headers(), this::mayAnswer);
    endpoint.delete(exchange);
    return exchange.reply();
  }

  /** The header fields that the revision wants with everything but a request. */
  public Map<String, String> headers() {
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
  public Map<String, String> headers(String method, JsonNode params) {
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
      JsonNode page = request("tools/list", params).message();
      cursor = mirrored.learn(page == null ? JSON.missingNode() : page.path("result"));
      params.put("cursor", cursor);
    }
  }

  private ObjectNode message(String method, ObjectNode params) {
    return options.message(revision, method, params);
  }

  private void mayAnswer(JsonNode question) {
    conversation.asked(question, false, this::answer);
  }

  private void mustAnswer(JsonNode question) {
    conversation.asked(question, true, this::answer);
  }

  private void answer(JsonNode id, Script.Reaction reaction) {
    ObjectNode response = Script.response(id, reaction);
    if (response != null) {
      Reply unused = post(response.toString(), headers());
    }
  }

  private TestExchange exchange(
      byte[] body, Map<String, String> headers, Consumer<JsonNode> questions) {
    Map<String, List<String>> fields = new HashMap<>();
    headers.forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    return new TestExchange(body, fields, options.principal(), wire, questions);
  }

  private static byte[] bytes(ObjectNode message) {
    return message.toString().getBytes(StandardCharsets.UTF_8);
  }
}
