package dev.tenon.fuzz;

import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.protocol.Engine;
import dev.tenon.testkit.FakeClock;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A server that is asked in memory. What it says is looked at before anybody sees it. */
final class FuzzedServer {
  private static final String KEY =
      Base64.getEncoder()
          .encodeToString("fuzzed.fuzzed.fuzzed.fuzzed.1234".getBytes(StandardCharsets.UTF_8));

  /**
   * Sessions stay open until nobody needs them, so the engine is made anew before they are many.
   */
  private static final int MOST_REQUESTS = 5_000;

  private final ServerConfig config;
  private Engine engine;
  private int requests;

  FuzzedServer() {
    this(ServerConfig.DEFAULT);
  }

  FuzzedServer(ServerConfig config) {
    this.config = config.withStateKeys(List.of(KEY));
    this.engine = fresh();
  }

  private Engine fresh() {
    return ShopMcp.create().engine(config, new FakeClock());
  }

  /** The text as JSON writes it. */
  static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }

  /** Posts a body, whatever it holds. */
  FuzzedExchange post(byte[] body, Map<String, List<String>> headers) {
    requests++;
    if (requests % MOST_REQUESTS == 0) {
      engine = fresh();
    }
    FuzzedExchange exchange = new FuzzedExchange(headers);
    byte[] copy = Arrays.copyOf(body, body.length);
    engine.post(copy, 0, copy.length, exchange);
    exchange.check();
    return exchange;
  }

  /** Sends a request of 2026-07-28, with the headers that belong to it. */
  FuzzedExchange ask(String method, String name, String params) {
    return ask(method, name, params, Map.of());
  }

  /** The same with more headers. */
  FuzzedExchange ask(String method, String name, String params, Map<String, List<String>> more) {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
            + method
            + "\",\"params\":{"
            + params
            + (params.isEmpty() ? "" : ",")
            + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{\"form\":{}}},"
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"f\",\"version\":\"1\"}}}}";
    Map<String, List<String>> headers = FuzzedExchange.headers();
    headers.put("MCP-Protocol-Version", List.of("2026-07-28"));
    headers.put("Mcp-Method", List.of(method));
    if (!name.isEmpty()) {
      headers.put("Mcp-Name", List.of(name));
    }
    headers.putAll(more);
    return post(body.getBytes(StandardCharsets.UTF_8), headers);
  }
}
