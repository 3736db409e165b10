package dev.tenon.testkit;

import dev.tenon.runtime.protocol.HttpEndpoint;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of one revision that speaks to an engine in memory, as it would over HTTP: it makes the
 * handshake or the {@code _meta}, and the headers, that its revision wants. Thread-safe.
 */
public final class McpTestClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String META = "io.modelcontextprotocol/";

  private final HttpEndpoint endpoint;
  private final WireCheck wire;
  private final ProtocolRevision revision;
  private final AtomicInteger ids = new AtomicInteger();
  private final @Nullable String sessionId;
  private final Reply handshake;

  private McpTestClient(
      HttpEndpoint endpoint,
      WireCheck wire,
      ProtocolRevision revision,
      @Nullable String sessionId,
      Reply handshake) {
    this.endpoint = endpoint;
    this.wire = wire;
    this.revision = revision;
    this.sessionId = sessionId;
    this.handshake = handshake;
  }

  static McpTestClient connect(HttpEndpoint endpoint, WireCheck wire, ProtocolRevision revision) {
    Reply none = new Reply(0, null, null, List.of());
    McpTestClient stranger = new McpTestClient(endpoint, wire, revision, null, none);
    if (revision.isModern()) {
      Reply discovered = stranger.request("server/discover", "{}");
      return new McpTestClient(endpoint, wire, revision, null, discovered);
    }
    Reply reply =
        stranger.post(
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"%s",
             "capabilities":{},"clientInfo":{"name":"testkit","version":"1"}}}
            """
                .formatted(revision.version()),
            Map.of());
    McpTestClient client = new McpTestClient(endpoint, wire, revision, reply.sessionId(), reply);
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

  /** Calls a tool with {@code arguments}, a JSON object. */
  public Reply callTool(String name, String arguments) {
    ObjectNode params = JSON.createObjectNode().put("name", name);
    params.set("arguments", JSON.readTree(arguments));
    return request("tools/call", params);
  }

  /** Reads a resource. */
  public Reply readResource(String uri) {
    return request("resources/read", JSON.createObjectNode().put("uri", uri));
  }

  /** Gets a prompt with {@code arguments}, a JSON object of strings. */
  public Reply getPrompt(String name, String arguments) {
    ObjectNode params = JSON.createObjectNode().put("name", name);
    params.set("arguments", JSON.readTree(arguments));
    return request("prompts/get", params);
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
    ObjectNode message = message(method, params).put("id", ids.incrementAndGet());
    return post(message.toString(), headers(method, params));
  }

  /** Sends a notification. */
  public Reply notify(String method, String params) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    return post(message(method, object).toString(), headers(method, object));
  }

  /** Sends {@code body} as it is with {@code headers} as they are. */
  public Reply post(String body, Map<String, String> headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    TestExchange exchange = exchange(bytes, headers);
    endpoint.post(bytes, 0, bytes.length, exchange);
    return exchange.reply();
  }

  /** Sends a request from a thread of its own, so that it can be cancelled. */
  public PendingCall start(String method, String params) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    int id = ids.incrementAndGet();
    ObjectNode message = message(method, object).put("id", id);
    byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
    TestExchange exchange = exchange(bytes, headers(method, object));
    return PendingCall.start(id, exchange, () -> endpoint.post(bytes, 0, bytes.length, exchange));
  }

  /** Ends the session. */
  public Reply delete() {
    TestExchange exchange = exchange(new byte[0], headers("", JSON.createObjectNode()));
    endpoint.delete(exchange);
    return exchange.reply();
  }

  /** The header fields that the revision wants with a request. */
  public Map<String, String> headers(String method, JsonNode params) {
    Map<String, String> headers = new HashMap<>();
    if (revision.isAtLeast(ProtocolRevision.V2025_06_18)) {
      headers.put("MCP-Protocol-Version", revision.version());
    }
    if (sessionId != null) {
      headers.put("Mcp-Session-Id", sessionId);
    }
    if (revision.isModern()) {
      headers.put("Mcp-Method", method);
      JsonNode name = params.path(method.equals("resources/read") ? "uri" : "name");
      if (name.isString()) {
        headers.put("Mcp-Name", headerValue(name.asString()));
      }
    }
    return headers;
  }

  /** A value as it stands when a header can carry it, otherwise in Base64. */
  private static String headerValue(String text) {
    boolean plain = text.equals(text.strip()) && !text.startsWith("=?");
    if (plain && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return text;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return "=?base64?" + Base64.getEncoder().encodeToString(utf8) + "?=";
  }

  private ObjectNode message(String method, ObjectNode params) {
    ObjectNode copy = params.deepCopy();
    if (revision.isModern()) {
      ObjectNode meta = copy.withObject("/_meta");
      meta.put(META + "protocolVersion", revision.version());
      meta.withObject("/" + (META + "clientCapabilities").replace("/", "~1"));
      meta.withObject("/" + (META + "clientInfo").replace("/", "~1"))
          .put("name", "testkit")
          .put("version", "1");
    }
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method);
    message.set("params", copy);
    return message;
  }

  private TestExchange exchange(byte[] body, Map<String, String> headers) {
    Map<String, List<String>> fields = new HashMap<>();
    headers.forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    return new TestExchange(body, fields, wire);
  }
}
