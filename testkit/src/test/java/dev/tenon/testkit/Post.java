package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One POST as the test client would send it, or not, whose body and header fields a test spoils as
 * it likes. Immutable.
 */
final class Post {
  static final String VERSION = "io.modelcontextprotocol/protocolVersion";
  static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final byte[] body;
  private final Map<String, List<String>> headers;

  private Post(byte[] body, Map<String, List<String>> headers) {
    this.body = body;
    this.headers = headers;
  }

  /** A body as it is, without header fields. */
  static Post of(String body) {
    return of(body.getBytes(StandardCharsets.UTF_8));
  }

  /** A body as it is, without header fields. */
  static Post of(byte[] body) {
    return new Post(body, Map.of());
  }

  /** A correct request of 2026-07-28 with the id 7. */
  static Post modern(String method, String params) {
    return modern(method, params, "{}");
  }

  /** The same of a client with {@code capabilities}, a JSON object. */
  static Post modern(String method, String params, String capabilities) {
    ObjectNode object = (ObjectNode) JSON.readTree(params);
    object.withObject("/_meta").set(CAPABILITIES, JSON.readTree(capabilities));
    ObjectNode drafted = ClientOptions.NONE.message(ProtocolRevision.MODERN, method, object);
    return modernWith(method, (ObjectNode) drafted.get("params"));
  }

  /** A request of 2026-07-28 whose {@code _meta} the test chose. */
  static Post modernWithMeta(String method, String meta) {
    ObjectNode params = JSON.createObjectNode();
    params.set("_meta", JSON.readTree(meta));
    return modernWith(method, params);
  }

  /** A request of 2026-07-28 with these params and nothing added. */
  static Post modernWith(String method, ObjectNode params) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 7);
    message.put("method", method).set("params", params);
    Post post = of(message.toString()).header("MCP-Protocol-Version", "2026-07-28");
    for (Map.Entry<String, String> field : new MirroredHeaders().of(method, params).entrySet()) {
      post = post.header(field.getKey(), field.getValue());
    }
    return post;
  }

  /** A correct call of the tool {@code echo} in 2026-07-28. */
  static Post modernEcho(String text) {
    ObjectNode params = JSON.createObjectNode().put("name", "echo");
    params.putObject("arguments").put("text", text);
    return modern("tools/call", params.toString());
  }

  /** This post with a header field of these values; without it when there are none. */
  Post header(String name, String... values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(headers);
    String key = name.toLowerCase(Locale.ROOT);
    if (values.length == 0) {
      changed.remove(key);
    } else {
      changed.put(key, Arrays.asList(values));
    }
    return new Post(body, changed);
  }

  Reply to(TestServer server) {
    return server.post(body, headers);
  }
}
