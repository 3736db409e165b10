package dev.tenon.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client of 2026-07-28 repeats of a request's body in header fields: the method, the name,
 * and arguments whose schemas say so. Thread-safe.
 */
final class MirroredHeaders {
  private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();

  MirroredHeaders() {}

  /** Whether the schema of {@code tool} is known. */
  boolean knows(String tool) {
    return schemas.containsKey(tool);
  }

  /** Learns the tools of one page of {@code tools/list}; returns the next cursor or null. */
  @Nullable String learn(JsonNode page) {
    for (JsonNode tool : page.path("tools")) {
      schemas.put(tool.get("name").asString(), tool.path("inputSchema"));
    }
    return page.has("nextCursor") ? page.get("nextCursor").asString() : null;
  }

  /** The header fields of a request. */
  Map<String, String> of(String method, JsonNode params) {
    Map<String, String> fields = new HashMap<>();
    fields.put("Mcp-Method", method);
    String named = method.startsWith("tasks/") ? "taskId" : "name";
    JsonNode name = params.path(method.equals("resources/read") ? "uri" : named);
    if (name.isString()) {
      fields.put("Mcp-Name", encode(name.asString()));
    }
    JsonNode schema = method.equals("tools/call") ? schemas.get(name.asString("")) : null;
    if (schema != null) {
      collect(schema, params.path("arguments"), fields);
    }
    return fields;
  }

  /** A value as it stands when a header can carry it, otherwise in Base64. */
  private static String encode(String text) {
    boolean plain = text.equals(text.strip()) && !text.startsWith("=?");
    if (plain && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return text;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return "=?base64?" + Base64.getEncoder().encodeToString(utf8) + "?=";
  }

  private static void collect(JsonNode schema, JsonNode value, Map<String, String> fields) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode inner = value.path(property.getKey());
      JsonNode name = property.getValue().get("x-mcp-header");
      if (name != null && inner.isValueNode() && !inner.isNull()) {
        fields.put("Mcp-Param-" + name.asString(), encode(inner.asString()));
      }
      collect(property.getValue(), inner, fields);
    }
  }
}
