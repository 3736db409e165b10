package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds what a request names and the server does not have. */
final class Offered {
  private static final int METHOD_NOT_FOUND = -32601;

  private final BiFunction<String, ObjectNode, Reply> sender;

  /**
   * @param sender sends a request with its method and params
   */
  Offered(BiFunction<String, ObjectNode, Reply> sender) {
    this.sender = sender;
  }

  /** A sentence about the first name in a request that is not there; empty when all are. */
  String nearMiss(String method, JsonNode params) {
    try {
      return switch (method) {
        case "tools/call" -> tool(params);
        case "prompts/get" -> prompt(params.path("name"), params.path("arguments").propertyNames());
        case "resources/read", "resources/subscribe" -> resource(params.path("uri").asString(""));
        case "completion/complete" -> completion(params);
        default -> "";
      };
    } catch (AssertionError | RuntimeException e) {
      // Whatever keeps the lists from being read has failed the test already.
      return "";
    }
  }

  private String tool(JsonNode params) {
    List<JsonNode> tools = all("tools/list", "tools");
    String name = params.path("name").asString("");
    JsonNode tool = named(tools, "name", name);
    return tool == null
        ? NearMiss.of("tool", name, values(tools, "name"))
        : property(name, tool.path("inputSchema"), params.path("arguments"), "");
  }

  private static String property(String tool, JsonNode schema, JsonNode given, String at) {
    JsonNode properties = schema.path("properties");
    JsonNode more = schema.path("additionalProperties");
    boolean closed =
        more.isBoolean() ? !more.asBoolean() : schema.has("properties") && !more.isObject();
    for (Map.Entry<String, JsonNode> one : given.properties()) {
      if (closed && !properties.has(one.getKey())) {
        return NearMiss.of("property", at + one.getKey(), under(at, properties.propertyNames()))
            + " in the arguments of '"
            + tool
            + "'";
      }
      String inner =
          property(tool, properties.path(one.getKey()), one.getValue(), at + one.getKey() + "/");
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    return "";
  }

  private static Set<String> under(String at, Iterable<String> names) {
    Set<String> paths = new LinkedHashSet<>();
    names.forEach(name -> paths.add(at + name));
    return paths;
  }

  private String prompt(JsonNode named, Iterable<String> arguments) {
    List<JsonNode> prompts = all("prompts/list", "prompts");
    String name = named.asString("");
    JsonNode prompt = named(prompts, "name", name);
    if (prompt == null) {
      return NearMiss.of("prompt", name, values(prompts, "name"));
    }
    List<String> known = values(prompt.path("arguments").valueStream().toList(), "name");
    for (String argument : arguments) {
      if (!known.contains(argument)) {
        return NearMiss.of("argument", argument, known) + " of '" + name + "'";
      }
    }
    return "";
  }

  private String resource(String uri) {
    Set<String> known = new LinkedHashSet<>(values(all("resources/list", "resources"), "uri"));
    if (known.contains(uri)) {
      return "";
    }
    known.addAll(values(all("resources/templates/list", "resourceTemplates"), "uriTemplate"));
    return NearMiss.of("resource", uri, known);
  }

  private String completion(JsonNode params) {
    JsonNode ref = params.path("ref");
    if (ref.has("name")) {
      return prompt(ref.get("name"), List.of(params.at("/argument/name").asString("")));
    }
    String uri = ref.path("uri").asString("");
    List<String> known =
        values(all("resources/templates/list", "resourceTemplates"), "uriTemplate");
    return known.contains(uri) ? "" : NearMiss.of("template", uri, known);
  }

  /** All entries of a list, page by page. */
  private List<JsonNode> all(String method, String member) {
    List<JsonNode> all = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    String cursor = "";
    do {
      ObjectNode params = JsonMapper.shared().createObjectNode();
      if (!cursor.isEmpty()) {
        params.put("cursor", cursor);
      }
      Reply reply = sender.apply(method, params);
      if (reply.isRpcError() && reply.errorCode() == METHOD_NOT_FOUND) {
        return all;
      }
      JsonNode page = reply.result();
      page.path(member).forEach(all::add);
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty() && cursors.add(cursor));
    return all;
  }

  private static @Nullable JsonNode named(List<JsonNode> entries, String key, String name) {
    return entries.stream()
        .filter(entry -> entry.path(key).asString("").equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<String> values(List<JsonNode> entries, String key) {
    return entries.stream().map(entry -> entry.path(key).asString("")).toList();
  }
}
