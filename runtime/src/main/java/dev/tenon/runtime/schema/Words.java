package dev.tenon.runtime.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.json.WholeValue;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with a value in the words that generated decoders use. */
final class Words {
  private Words() {}

  /** Notes one error. */
  static void note(WholeValue whole, Error error) {
    String place = path(error.getInstanceLocation());
    JsonNode node = error.getInstanceNode();
    String actual = node == null ? "" : actual(node);
    String property = error.getProperty();
    switch (error.getKeyword() == null ? "" : error.getKeyword()) {
      case "required" -> whole.violation(join(place, property), "is required", "");
      case "additionalProperties", "unevaluatedProperties" ->
          whole.violation(join(place, property), "is not known here", "");
      case "type" -> whole.violation(place, "must be " + types(schema(error, "type")), actual);
      case "enum" -> whole.violation(place, "must be one of " + schema(error, "enum"), actual);
      case "const" -> whole.violation(place, "must be " + schema(error, "const"), actual);
      case "minimum" ->
          whole.violation(place, "must be at least " + schema(error, "minimum"), actual);
      case "maximum" ->
          whole.violation(place, "must be at most " + schema(error, "maximum"), actual);
      case "pattern" ->
          whole.violation(place, "must match the pattern " + schema(error, "pattern"), actual);
      default -> whole.violation(place, error.getMessage(), actual);
    }
  }

  /** Where it is, such as {@code filter.tags[2]}. */
  static String path(NodePath location) {
    String path = "";
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      path =
          element instanceof Integer index
              ? path + '[' + index + ']'
              : Violations.at(path, element.toString());
    }
    return path;
  }

  private static String join(String place, String property) {
    return property == null ? place : Violations.at(place, property);
  }

  /** What the schema says there, as JSON. */
  private static String schema(Error error, String keyword) {
    JsonNode node = error.getSchemaNode();
    if (node == null) {
      return "something else";
    }
    JsonNode value = node.isObject() && node.has(keyword) ? node.get(keyword) : node;
    return value.toString();
  }

  private static String types(String type) {
    return switch (type) {
      case "\"object\"" -> "an object";
      case "\"array\"" -> "an array";
      case "\"string\"" -> "a string";
      case "\"integer\"" -> "a whole number";
      case "\"number\"" -> "a number";
      case "\"boolean\"" -> "true or false";
      default -> "of type " + type;
    };
  }

  private static String actual(JsonNode node) {
    if (node.isString()) {
      return '"' + node.stringValue() + '"';
    }
    return node.isObject() ? "an object" : node.isArray() ? "an array" : node.toString();
  }
}
