package dev.tenon.processor.differential;

import dev.tenon.testkit.arguments.SchemaOracle;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON values, to be compared. */
final class Values {
  private Values() {}

  static JsonNode of(String json) {
    return SchemaOracle.value(json);
  }

  /** The same without properties that are null, which a result leaves out. */
  static JsonNode withoutNulls(JsonNode node) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getValue().isNull()) {
        object.set(member.getKey(), member.getValue());
      }
    }
    return node.isObject() ? object : node;
  }
}
