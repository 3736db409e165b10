package dev.tenon.testkit;

import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.fault.RawRequest;
import dev.tenon.testkit.token.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of one revision that speaks to an engine in memory, as it would over HTTP, or to a
 * server over a real connection: it makes the handshake or the {@code _meta}, and the headers, that
 * its revision wants. What its user and its model say is scripted, in the same words for all
 * revisions:
 *
 * <pre>{@code
 * McpTestClient client = server.client(revision, ClientOptions.declaring("elicitation"));
 * client.answers("seat", new Seat("4A"));
 * assertThat(client.callTool("book", Map.of("flight", "LX 1")).text()).isEqualTo("4A it is.");
 * }</pre>
 *
 * <p>{@link #callTool}, {@link #readResource} and {@link #getPrompt} go through all questions until
 * the server is content. {@link #request} and {@link #start} return what comes first. Thread-safe.
 */
public final class McpTestClient extends ScriptedClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ClientLine line;
  private final Reply handshake;

  private McpTestClient(ClientLine line, Conversation conversation, Reply handshake) {
    super(conversation);
    this.line = line;
    this.handshake = handshake;
  }

  /**
   * A client of whatever takes requests in memory: an engine, or something that stands before it.
   * One with a handshake has made it.
   */
  public static McpTestClient over(
      HttpEndpoint endpoint, ProtocolRevision revision, ClientOptions options) {
    return connect(endpoint, new WireCheck(), revision, options);
  }

  static McpTestClient connect(
      HttpEndpoint endpoint, WireCheck wire, ProtocolRevision revision, ClientOptions options) {
    ClientLine line = ClientLine.to(endpoint, wire, revision, options);
    Conversation conversation = new Conversation();
    McpTestClient stranger =
        new McpTestClient(line, conversation, new Reply(0, null, null, List.of(), List.of()));
    if (revision.isModern()) {
      return new McpTestClient(line, conversation, stranger.request("server/discover", "{}"));
    }
    ObjectNode params = JSON.createObjectNode().put("protocolVersion", revision.version());
    params.set("capabilities", options.capabilitiesJson());
    params.putObject("clientInfo").put("name", "testkit").put("version", "1");
    Reply reply =
        stranger.post(line.message("initialize", params).put("id", 0).toString(), Map.of());
    McpTestClient client = new McpTestClient(line.in(reply.sessionId()), conversation, reply);
    client.notify("notifications/initialized", "{}");
    return client;
  }

  @Override
  McpTestClient self() {
    return this;
  }

  /** The revision that the client speaks. */
  public ProtocolRevision revision() {
    return line.revision();
  }

  /** What {@code initialize}, or {@code server/discover}, was answered with. */
  public Reply handshake() {
    return handshake;
  }

  /** The id of the session, or null when the revision has none. */
  public @Nullable String sessionId() {
    return line.sessionId();
  }

  /** The same client, session and script, but the transport vouches for {@code principal}. */
  public McpTestClient as(Principal principal) {
    return on(line.as(principal));
  }

  private McpTestClient on(ClientLine other) {
    return new McpTestClient(other, conversation(), handshake);
  }

  /**
   * The same client, session and script, but each request brings {@code token}, over real HTTP or
   * in memory. Who that is, the server has to find out.
   */
  public McpTestClient as(AccessToken token) {
    return on(line.as(token));
  }

  /** The same for a caller with this name, who may do nothing in particular. */
  public McpTestClient as(String principal) {
    return as(Principal.of(principal));
  }

  /** Answers a request of the server by hand, with a result or an error as it is. */
  public Reply respond(ServerQuestion question, String member, String value) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0");
    message.set("id", question.id());
    message.set(member, JSON.readTree(value));
    return post(message.toString(), headers());
  }

  /** The same client, which wants log messages from {@code level} on. */
  public McpTestClient logging(LogLevel level) {
    if (!revision().isModern()) {
      ObjectNode params = JSON.createObjectNode().put("level", level.word());
      JsonNode unused = request("logging/setLevel", params).result();
    }
    return on(line.logging(level));
  }

  /** The server's tools. */
  public Listing<Offer.Tool> tools() {
    return Listing.tools(this);
  }

  /** The server's resources. */
  public Listing<Offer.Resource> resources() {
    return Listing.resources(this);
  }

  /** The server's templates of resources. */
  public Listing<Offer.Template> templates() {
    return Listing.templates(this);
  }

  /** The server's prompts. */
  public Listing<Offer.Prompt> prompts() {
    return Listing.prompts(this);
  }

  /** Calls a tool without arguments, and answers what it asks. */
  public Reply callTool(String name) {
    return callTool(name, Map.of());
  }

  /**
   * Calls a tool, and answers what it asks.
   *
   * @param arguments a JSON object as text, or whatever Jackson writes as an object: a map, a
   *     record, a tree
   */
  public Reply callTool(String name, Object arguments) {
    return converse("tools/call", named(name, arguments));
  }

  /** Reads a resource, and answers what it asks. */
  public Reply readResource(String uri) {
    return converse("resources/read", JSON.createObjectNode().put("uri", uri));
  }

  /**
   * Gets a prompt, and answers what it asks.
   *
   * @param arguments a JSON object of strings as text, or whatever Jackson writes as one
   */
  public Reply getPrompt(String name, Object arguments) {
    return converse("prompts/get", named(name, arguments));
  }

  /**
   * Calls a tool so that it becomes a task, and answers what it asks before.
   *
   * @throws AssertionError if the revision has no tasks, or the call does not become one
   */
  public TestTask startTask(String name, Object arguments) {
    ObjectNode params = named(name, arguments);
    if (!revision().isModern()) {
      if (!revision().isAtLeast(ProtocolRevision.V2025_11_25)) {
        throw new AssertionError("revision " + revision().version() + " has no tasks");
      }
      params.putObject("task");
    }
    McpTestClient knowing = knowingTasks();
    return TestTask.of(knowing, knowing.converse("tools/call", params));
  }

  /** The same for a tool without arguments. */
  public TestTask startTask(String name) {
    return startTask(name, Map.of());
  }

  /** The task with this id, which need not be one of this client. */
  public TestTask task(String id) {
    return new TestTask(knowingTasks(), id);
  }

  private McpTestClient knowingTasks() {
    return on(line.declaring(TestTask.CAPABILITY));
  }

  /**
   * What is suggested for an argument of a prompt when {@code typed} is there, and {@code chosen}
   * for other arguments.
   */
  public Completed completePrompt(
      String prompt, String argument, String typed, Map<String, String> chosen) {
    return complete(Completed.params("ref/prompt", prompt, argument, typed, chosen));
  }

  /** The same for a variable of a template. */
  public Completed completeTemplate(
      String template, String variable, String typed, Map<String, String> chosen) {
    return complete(Completed.params("ref/resource", template, variable, typed, chosen));
  }

  private Completed complete(ObjectNode params) {
    return Completed.of(request("completion/complete", params));
  }

  private static ObjectNode named(String name, Object arguments) {
    ObjectNode params = JSON.createObjectNode().put("name", name);
    params.set("arguments", Decoding.tree(arguments));
    return params;
  }

  /**
   * Sends a request that wants to hear of progress and answers what it asks, until the server is
   * content. Without any scripted answer a result of 2026-07-28 that asks is returned as it is.
   *
   * @throws AssertionError if the server asks something that the script has no answer for
   */
  public Reply converse(String method, ObjectNode params) {
    ObjectNode copy = params.deepCopy();
    ObjectNode meta = copy.withObject("/_meta");
    if (!meta.has("progressToken")) {
      meta.put("progressToken", line.progressToken());
    }
    if (revision().isModern()) {
      return conversation().rounds(copy, next -> request(method, next));
    }
    Reply reply = line.request(method, copy, this::mustAnswer);
    conversation().verify();
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
      conversation().verify();
      return new Reply(first.status(), null, message, before, first.events(), first.asked());
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
    Reply reply = line.request(method, params, this::mayAnswer);
    conversation().verify();
    return reply;
  }

  /** Sends a notification. */
  public Reply notify(String method, String params) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    return post(line.message(method, object).toString(), headers(method, object));
  }

  /** Sends {@code body} as it is with {@code headers} as they are. */
  public Reply post(String body, Map<String, String> headers) {
    return line.post(body, headers, this::mayAnswer);
  }

  /**
   * A request that the client would send, for a {@link dev.tenon.testkit.fault.RawConnection} to
   * send instead, in whole or in part.
   */
  public RawRequest draft(int id, String method, ObjectNode params) {
    return line.draft(id, method, params);
  }

  /** Sends a request from a thread of its own, so that it can be cancelled. */
  public PendingCall start(String method, String params) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    return line.start(method, object, this::mayAnswer, conversation()::verify);
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
    return line.listen(params, this::mayAnswer);
  }

  /**
   * Listens for updates of these resources, as the revision has it: a subscription of its own, or
   * one for each resource and the stream of the session.
   *
   * @throws AssertionError if the server has one of them not
   */
  public Listening watch(String... uris) {
    return Watching.resources(this, List.of(uris));
  }

  /** Listens for changes of all lists, as the revision has it. */
  public Listening watchLists() {
    return Watching.lists(this);
  }

  /** Opens the stream of the session with GET (before 2026-07-28). */
  public Listening openStream() {
    return line.open(Map.of(), this::mayAnswer);
  }

  /** Opens a stream with GET that goes on after the event {@code lastEventId}. */
  public Listening resume(String lastEventId) {
    return line.open(Map.of("Last-Event-ID", lastEventId), this::mayAnswer);
  }

  /** Sends GET with more header fields, which must not be answered with a stream. */
  public Reply refusedGet(Map<String, String> more) {
    return line.get(more, this::mayAnswer).reply();
  }

  /** Ends the session. */
  public Reply delete() {
    return line.delete(this::mayAnswer);
  }

  /** What transcripts call it. */
  String name() {
    return line.name();
  }

  /** Goes away, because the test is over. */
  void end() {
    line.end();
  }

  /** The header fields that the revision wants with everything but a request. */
  public Map<String, String> headers() {
    return line.headers();
  }

  /** The header fields that the revision wants with a request. */
  public Map<String, String> headers(String method, JsonNode params) {
    return line.headers(method, params);
  }

  private void mayAnswer(JsonNode question) {
    conversation().asked(question, false, this::answer);
  }

  private void mustAnswer(JsonNode question) {
    conversation().asked(question, true, this::answer);
  }

  private void answer(JsonNode id, Script.Reaction reaction) {
    ObjectNode response = Script.response(id, reaction);
    if (response != null) {
      Reply unused = post(response.toString(), headers());
    }
  }
}
