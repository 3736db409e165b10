package dev.tenon.testkit;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of 2026-07-28 that is answered in rounds, each sent by hand so that a test can spoil it.
 * Immutable but for {@link #send}.
 */
final class Rounds {
  static final String ALL =
      "{\"elicitation\":{\"url\":{},\"form\":{}},\"sampling\":{},\"roots\":{}}";

  /** 32 bytes in Base64. */
  static final String KEY = "dGhlIGZpcnN0IGtleSBvZiB0aGUgdGVzdHMgaXMgaXQ=";

  /** Settings with a key, which all servers of a test then share. */
  static final ServerConfig KEYED = ServerConfig.DEFAULT.withStateKeys(List.of(KEY));

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  private final McpTestClient client;
  private final String method;
  private final ObjectNode params;

  private Rounds(McpTestClient client, String method, ObjectNode params) {
    this.client = client;
    this.method = method;
    this.params = params;
  }

  /** A call by a client that can be asked everything. */
  static Rounds of(TestServer server, String method, String params) {
    Rounds rounds =
        new Rounds(
            server.client(ProtocolRevision.MODERN), method, (ObjectNode) JSON.readTree(params));
    return rounds.capabilities(ALL);
  }

  static Rounds tool(TestServer server, String name) {
    return tool(server, name, "{}");
  }

  static Rounds tool(TestServer server, String name, String arguments) {
    return of(server, "tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
  }

  /** The same call by a client that can do no more than this. */
  Rounds capabilities(String capabilities) {
    ObjectNode changed = params.deepCopy();
    changed.withObject("/_meta").set(CAPABILITIES, JSON.readTree(capabilities));
    return new Rounds(client, method, changed);
  }

  /** The same call by another caller, for whom the transport vouches. */
  Rounds as(String principal) {
    return new Rounds(client.as(principal), method, params);
  }

  /** The same call on another server. */
  Rounds on(TestServer server) {
    return new Rounds(server.client(ProtocolRevision.MODERN), method, params);
  }

  /** The same call with a member of its params changed, or taken away when it is empty. */
  Rounds with(String member, String value) {
    ObjectNode changed = params.deepCopy();
    if (value.isEmpty()) {
      changed.remove(member);
    } else {
      changed.set(member, JSON.readTree(value));
    }
    return new Rounds(client, method, changed);
  }

  /** The retry that brings the state of {@code asked} and these answers. */
  Rounds answering(Reply asked, String responses) {
    return state(asked.result().get("requestState").asString()).with("inputResponses", responses);
  }

  /** The same call with this state. */
  Rounds state(String state) {
    return with("requestState", JSON.writeValueAsString(state));
  }

  Reply send() {
    return client.request(method, params);
  }

  /** An accepted form with one text. */
  static String accepted(String key, String property, String text) {
    return "{\"%s\":{\"action\":\"accept\",\"content\":{\"%s\":\"%s\"}}}"
        .formatted(key, property, text);
  }

  /** The keys that {@code reply} asks for; fails when it asks nothing. */
  static List<String> asks(Reply reply) {
    JsonNode result = reply.result();
    if (!result.path("resultType").asString("").equals("input_required")) {
      throw new AssertionError("expected questions, got " + reply.message());
    }
    return List.copyOf(result.path("inputRequests").propertyNames());
  }

  static String stateOf(Reply reply) {
    return reply.result().get("requestState").asString();
  }
}
