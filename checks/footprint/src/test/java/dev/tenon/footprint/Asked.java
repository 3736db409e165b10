package dev.tenon.footprint;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is asked of the server, in the words of each era. */
enum Asked {
  ECHO("tools/call", "echo", "{\"text\":\"hello world, this is a call\"}", "this is a call"),
  SEARCH(
      "tools/call",
      "search",
      "{\"words\":\"on tenons\",\"filter\":{\"subject\":\"ART\",\"shelves\":[\"A\",\"B\"]},\"limit\":50}",
      "on tenons 20"),
  LIST("tools/list", null, null, "Finds books.");

  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"footprint\",\"version\":\"1\"},"
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  static final byte[] INITIALIZE =
      bytes(
          "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
              + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
              + "\"clientInfo\":{\"name\":\"footprint\",\"version\":\"1\"}}}");

  static final byte[] INITIALIZED =
      bytes("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

  private final String method;
  private final @Nullable String tool;
  private final @Nullable String arguments;
  private final String sign;

  Asked(String method, @Nullable String tool, @Nullable String arguments, String sign) {
    this.method = method;
    this.tool = tool;
    this.arguments = arguments;
    this.sign = sign;
  }

  /** The message. */
  byte[] message(boolean modern) {
    StringBuilder text = new StringBuilder("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"");
    text.append(method).append("\",\"params\":{");
    if (tool != null) {
      text.append("\"name\":\"").append(tool).append("\",\"arguments\":").append(arguments);
    }
    if (modern) {
      text.append(tool == null ? "" : ",").append(META);
    }
    return bytes(text.append("}}").toString());
  }

  /** The HTTP request with the message. */
  byte[] request(boolean modern, String more) {
    byte[] message = message(modern);
    String head =
        "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Accept: application/json, text/event-stream\r\n"
            + (modern
                ? "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: "
                    + method
                    + "\r\n"
                    + (tool == null ? "" : "Mcp-Name: " + tool + "\r\n")
                : "MCP-Protocol-Version: 2025-11-25\r\n")
            + more
            + "Content-Length: "
            + message.length
            + "\r\n\r\n";
    return join(bytes(head), message);
  }

  /** Whether {@code answer} is a good one. */
  boolean isAnsweredBy(String answer) {
    return answer.contains(sign) && !answer.contains("\"error\"");
  }

  static byte[] join(byte[] head, byte[] body) {
    byte[] both = new byte[head.length + body.length];
    System.arraycopy(head, 0, both, 0, head.length);
    System.arraycopy(body, 0, both, head.length, body.length);
    return both;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
