package dev.tenon.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a server is spoken to. */
enum Era {
  /** With a session, which the server may leave out. */
  LEGACY("2025-11-25"),

  /** Each request for itself. */
  MODERN("2026-07-28");

  final String revision;

  Era(String revision) {
    this.revision = revision;
  }

  /** What {@code params} has besides the method's own members. */
  String meta(String progressToken) {
    String token = progressToken.isEmpty() ? "" : "\"progressToken\":" + progressToken;
    if (this == LEGACY) {
      return token.isEmpty() ? "" : ",\"_meta\":{" + token + "}";
    }
    return """
    ,"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
    "io.modelcontextprotocol/clientInfo":{"name":"bench","version":"1"},\
    "io.modelcontextprotocol/clientCapabilities":{"elicitation":{"form":{}}}%s}\
    """
        .formatted(token.isEmpty() ? "" : "," + token);
  }

  /** The headers of a request besides those of HTTP; {@code tool} is empty for none. */
  Map<String, String> headers(String method, String tool, Session session) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json, text/event-stream");
    if (this == MODERN) {
      headers.put("MCP-Protocol-Version", revision);
      headers.put("Mcp-Method", method);
      if (!tool.isEmpty()) {
        headers.put("Mcp-Name", tool);
      }
      return headers;
    }
    if (!session.revision().isEmpty()) {
      headers.put("MCP-Protocol-Version", session.revision());
    }
    if (!session.id().isEmpty()) {
      headers.put("Mcp-Session-Id", session.id());
    }
    return headers;
  }

  /**
   * What a client has to say with each request; both empty where nothing was agreed.
   *
   * @param revision that the server agreed to
   * @param id of the session
   */
  record Session(String revision, String id) {
    static final Session NONE = new Session("", "");
  }
}
