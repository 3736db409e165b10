package dev.tenon.testkit.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON values as JSON Schema sees them: a number is what it is worth, however it is spelt. */
final class Values {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Values() {}

  static JsonNode of(String json) {
    return canonical(spelt(json));
  }

  /** The value with its numbers as they are written. */
  static JsonNode spelt(String json) {
    return JSON.readTree(json);
  }

  private static JsonNode canonical(JsonNode node) {
    if (node.isNumber()) {
      return number(node.decimalValue());
    }
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(element -> array.add(canonical(element)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        object.set(member.getKey(), canonical(member.getValue()));
      }
      return object;
    }
    return node;
  }

  private static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    // Beyond that, nobody would want to see the zeros.
    if (plain.scale() > 0 || plain.scale() < -5_000) {
      return NODES.numberNode(plain);
    }
    return plain.precision() - plain.scale() <= 18
        ? NODES.numberNode(plain.longValueExact())
        : NODES.numberNode(plain.toBigIntegerExact());
  }

  /** The texts of an array of texts. */
  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }
}
