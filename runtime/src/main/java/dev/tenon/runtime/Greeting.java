package dev.tenon.runtime;

import java.net.URI;

/** What a server prints when it serves HTTP: where it is, and a command that proves it. */
final class Greeting {
  private Greeting() {}

  /**
   * What {@code server} prints.
   *
   * @param guarded whether requests need credentials
   */
  static String of(Server server, URI uri, boolean guarded) {
    String meta =
        "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
    return server.info().name()
        + " "
        + server.info().version()
        + " listens on "
        + uri
        + (guarded
            ? "\n\nAsk it for its tools, with the token or key of a caller in $TOKEN:\n\n"
            : "\n\nAsk it for its tools:\n\n")
        + "  curl -s "
        + uri
        + " \\\n    -H 'Content-Type: application/json'"
        + " -H 'Accept: application/json, text/event-stream' \\\n"
        + "    -H 'MCP-Protocol-Version: 2026-07-28' -H 'Mcp-Method: tools/list' \\\n"
        + (guarded ? "    -H \"Authorization: Bearer $TOKEN\" \\\n" : "")
        + "    -d '{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"_meta\":"
        + meta
        + "}}'\n\nStop it with Ctrl-C.\n";
  }
}
