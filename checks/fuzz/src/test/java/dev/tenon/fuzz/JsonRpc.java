package dev.tenon.fuzz;

import dev.tenon.runtime.protocol.jsonrpc.MessageReader;
import java.util.List;
import java.util.Map;

/** Bodies of requests, of both eras and of none. */
final class JsonRpc implements Target {
  private static final String VERSION = "MCP-Protocol-Version";

  private final FuzzedServer server = new FuzzedServer();

  /** The first byte says which headers come with the rest. */
  @Override
  public void run(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] body = new byte[input.length - 1];
    System.arraycopy(input, 1, body, 0, body.length);
    if (MessageReader.isArray(body, 0, body.length) && body.length > 100_000) {
      return; // A batch of that size only takes long.
    }
    Map<String, List<String>> headers = FuzzedExchange.headers();
    switch (input[0] % 4) {
      case 0 -> headers.put(VERSION, List.of("2025-11-25"));
      case 1 -> headers.put(VERSION, List.of("2025-03-26"));
      case 2 -> {
        headers.put(VERSION, List.of("2026-07-28"));
        headers.put("Mcp-Method", List.of("tools/call"));
        headers.put("Mcp-Name", List.of("order"));
      }
      default -> {}
    }
    server.post(body, headers);
  }
}
