package dev.tenon.soak;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what it is told to, in both eras. For one thread. */
final class Client implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String REVISION = "2026-07-28";
  private static final String META = "io.modelcontextprotocol/";
  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",
       "capabilities":{"elicitation":{}},"clientInfo":{"name":"bad","version":"1"}}}
      """;

  private final URI uri;
  private Connection plain;
  private Map<String, String> session = Map.of();

  Client(URI uri) throws IOException {
    this.uri = uri;
    this.plain = new Connection(uri);
  }

  Connection connect() throws IOException {
    return new Connection(uri);
  }

  /** Opens a session that later legacy calls belong to. */
  void openSession() throws IOException {
    Answer answer = post(Map.of(), INITIALIZE);
    String unused = answer.text();
    session =
        Map.of(
            "Mcp-Session-Id",
            answer.header("mcp-session-id"),
            "MCP-Protocol-Version",
            "2025-11-25");
    String initialized = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    String unusedToo = post(session, initialized).text();
  }

  /** Opens a session and forgets it; returns whether there is one. */
  boolean tryToOpenSession() throws IOException {
    Answer answer = post(Map.of(), INITIALIZE);
    String text = answer.text();
    boolean isOpen = answer.status() == 200;
    if (!isOpen && (answer.status() != 503 || !text.contains("\"error\""))) {
      throw new AssertionError("neither a session nor a refusal: " + answer.status() + " " + text);
    }
    return isOpen;
  }

  /** Calls a tool with one argument in the session and reads as far as the answer's headers. */
  Answer startLegacyCall(Connection connection, int id, String tool, String argument)
      throws IOException {
    ObjectNode params = Peer.toolParams(tool, Peer.object().put(argument, "word"));
    return connection.send("POST", session, request(id, "tools/call", params));
  }

  /** Sends a modern request and reads nothing. */
  void startModern(Connection connection, int id, String method, ObjectNode params)
      throws IOException {
    connection.sendOnly("POST", headers(method, params), modern(id, method, params));
  }

  /** Has clients told that often that the watched resource changed. */
  void update(int times) throws IOException {
    ObjectNode params = Peer.toolParams("test_trigger_resource_update", Peer.object());
    String body = modern(1, "tools/call", params);
    Map<String, String> headers = headers("tools/call", params);
    for (int i = 0; i < times; i++) {
      Answer answer = post(headers, body);
      String text = answer.text();
      if (answer.status() != 200) {
        throw new AssertionError(answer.status() + " " + text);
      }
    }
  }

  /** Whether a plain call is served. */
  boolean greets(String name) throws IOException {
    ObjectNode params = Peer.toolParams("greet", Peer.object().put("name", name));
    Answer answer = post(headers("tools/call", params), modern(1, "tools/call", params));
    JsonNode response = JSON.readTree(answer.text());
    return response.at("/result/content/0/text").asString("").equals("Hello, " + name + "!");
  }

  private Answer post(Map<String, String> headers, String body) throws IOException {
    if (!plain.isReusable()) {
      plain.close();
      plain = connect();
    }
    return plain.send("POST", headers, body);
  }

  private static Map<String, String> headers(String method, ObjectNode params) {
    Map<String, String> headers = new HashMap<>();
    headers.put("MCP-Protocol-Version", REVISION);
    headers.put("Mcp-Method", method);
    if (params.has("name")) {
      headers.put("Mcp-Name", params.get("name").asString());
    }
    return headers;
  }

  private static String modern(int id, String method, ObjectNode params) {
    ObjectNode meta = params.withObjectProperty("_meta");
    meta.put(META + "protocolVersion", REVISION).putObject(META + "clientCapabilities");
    return request(id, method, params);
  }

  private static String request(int id, String method, ObjectNode params) {
    ObjectNode request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
    request.put("method", method).set("params", params);
    return request.toString();
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }
}
