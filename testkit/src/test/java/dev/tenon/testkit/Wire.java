package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The two ways to a server: sends bodies as they are, within a session of the revision or on a
 * channel, and takes the answer.
 *
 * <p>The bodies are texts, made by hand: a duplicate key, an id of any kind or half a message is
 * nothing that a client can be told to send.
 */
interface Wire {
  /** The answer to {@code body}, which must come. */
  JsonNode ask(byte[] body);

  /** HTTP, in a session of {@code revision} or, for the modern one, with its headers. */
  static Wire http(TestServer server, ProtocolRevision revision) {
    McpTestClient client = server.client(revision);
    String session = client.sessionId();
    return body -> {
      Post post = Post.of(body);
      if (session != null) {
        post = post.header("Mcp-Session-Id", session);
      }
      if (revision.isModern()) {
        post =
            post.header("MCP-Protocol-Version", revision.version())
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", "echo");
      }
      return Objects.requireNonNull(post.to(server).message(), "there is no body");
    };
  }

  /** A channel, with the handshake of {@code revision} if it has one. */
  static Wire channel(TestServer server, ProtocolRevision revision) {
    TestChannel channel = server.channel();
    if (!revision.isModern()) {
      channel.send(initialize(revision));
      channel.take();
    }
    return body -> {
      channel.receive(body);
      return channel.take();
    };
  }

  static String initialize(ProtocolRevision revision) {
    return """
    {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"%s",
     "capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\
    """
        .formatted(revision.version());
  }

  /** A correct call of {@code echo}; {@code text} is JSON, not a Java text. */
  static String echo(ProtocolRevision revision, String id, String text) {
    return call(revision, id, "echo", "{\"text\":" + text + "}");
  }

  /** A correct call of a tool. */
  static String call(ProtocolRevision revision, String id, String tool, String arguments) {
    return request(
        revision, id, "tools/call", "\"name\":\"" + tool + "\",\"arguments\":" + arguments);
  }

  /** A request; {@code params} are the members of params, without braces. */
  static String request(ProtocolRevision revision, String id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + (revision.isModern() ? (params.isEmpty() ? "" : ",") + modernMeta("") : "")
        + "}}";
  }

  /** The {@code _meta} that a modern request must have, and {@code more} members of it. */
  static String modernMeta(String more) {
    return "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
        + "\"io.modelcontextprotocol/clientCapabilities\":{}"
        + more
        + "}";
  }
}
