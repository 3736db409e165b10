package dev.tenon.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server suggests for an argument that is being typed.
 *
 * @param values the suggestions
 * @param total how many there are in all; null when it does not say
 * @param hasMore whether there are more than were sent
 */
public record Completed(List<String> values, @Nullable Integer total, boolean hasMore) {
  /** Copies the values. */
  public Completed {
    values = List.copyOf(values);
  }

  static Completed of(Reply reply) {
    JsonNode completion = reply.result().path("completion");
    return new Completed(
        completion.path("values").valueStream().map(JsonNode::asString).toList(),
        completion.has("total") ? completion.get("total").asInt() : null,
        completion.path("hasMore").asBoolean(false));
  }

  /** The params of the request. */
  static ObjectNode params(
      String type, String target, String argument, String typed, Map<String, String> chosen) {
    ObjectNode params = Decoding.JSON.createObjectNode();
    params
        .putObject("ref")
        .put("type", type)
        .put(type.equals("ref/prompt") ? "name" : "uri", target);
    params.putObject("argument").put("name", argument).put("value", typed);
    if (!chosen.isEmpty()) {
      params.putObject("context").set("arguments", Decoding.tree(chosen));
    }
    return params;
  }
}
