package dev.tenon.processor.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a JSON Schema and finds keywords whose values no dialect allows. */
final class SchemaShape {
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "object", "array", "number", "string", "integer");
  private static final Set<String> SCHEMAS =
      Set.of(
          "additionalProperties",
          "additionalItems",
          "unevaluatedProperties",
          "unevaluatedItems",
          "contains",
          "propertyNames",
          "not",
          "if",
          "then",
          "else",
          "contentSchema");
  private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final Set<String> MAPS =
      Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");
  private static final Set<String> COUNTS =
      Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

  private final List<Fault> faults = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * A keyword that is wrong.
   *
   * @param path the way to it, such as {@code properties.limit.type}
   * @param expected what its value must be
   */
  record Fault(String path, String expected) {}

  /**
   * A regular expression.
   *
   * @param path the way to it
   * @param regexp its text
   */
  record Expression(String path, String regexp) {}

  /** Goes through {@code schema}. */
  static SchemaShape of(Map<?, ?> schema) {
    return of(schema, "");
  }

  /** Goes through a schema that {@code path} leads to. */
  static SchemaShape of(Map<?, ?> schema, String path) {
    SchemaShape shape = new SchemaShape();
    shape.object(schema, path);
    return shape;
  }

  List<Fault> faults() {
    return faults;
  }

  /** All values of {@code pattern}, and all names in {@code patternProperties}. */
  List<Expression> expressions() {
    return expressions;
  }

  /** All values of {@code $ref} and {@code $dynamicRef}. */
  List<String> references() {
    return references;
  }

  /** All values of {@code $id}, and of {@code $anchor} with a {@code #} before them. */
  Set<String> names() {
    return names;
  }

  private void schema(Object value, String path) {
    if (value instanceof Map<?, ?> object) {
      object(object, path);
    } else if (!(value instanceof Boolean)) {
      faults.add(new Fault(path, "a schema"));
    }
  }

  private void object(Map<?, ?> object, String path) {
    for (Map.Entry<?, ?> member : object.entrySet()) {
      String keyword = String.valueOf(member.getKey());
      String at = path.isEmpty() ? keyword : path + "." + keyword;
      Object value = member.getValue();
      String expected = expected(keyword, value);
      if (expected != null) {
        faults.add(new Fault(at, expected));
      } else {
        inside(keyword, value, at);
      }
    }
  }

  private void inside(String keyword, Object value, String at) {
    if (SCHEMAS.contains(keyword) || (keyword.equals("items") && !(value instanceof List<?>))) {
      schema(value, at);
    } else if (MAPS.contains(keyword) && value instanceof Map<?, ?> map) {
      map.forEach((name, schema) -> schema(schema, at + "." + name));
      if (keyword.equals("patternProperties")) {
        map.keySet().forEach(name -> expressions.add(new Expression(at, String.valueOf(name))));
      }
    } else if (keyword.equals("dependencies") && value instanceof Map<?, ?> map) {
      // Of older dialects: each is a schema, or an array of names.
      map.forEach((name, one) -> {
        if (!(one instanceof List<?>)) {
          schema(one, at + "." + name);
        }
      });
    } else if (keyword.equals("pattern")) {
      expressions.add(new Expression(at, String.valueOf(value)));
    } else if (value instanceof List<?> list
        && (LISTS.contains(keyword) || keyword.equals("items"))) {
      for (int i = 0; i < list.size(); i++) {
        schema(list.get(i), at + "[" + i + "]");
      }
    } else if (keyword.equals("$ref") || keyword.equals("$dynamicRef")) {
      references.add(String.valueOf(value));
    } else if (keyword.equals("$id") || keyword.equals("id")) {
      names.add(String.valueOf(value));
    } else if (keyword.equals("$anchor") || keyword.equals("$dynamicAnchor")) {
      names.add("#" + value);
    }
  }

  /** What the value of a keyword must be, or null when it is. */
  private static @Nullable String expected(String keyword, Object value) {
    if (MAPS.contains(keyword)) {
      return value instanceof Map<?, ?> ? null : "an object";
    }
    if (LISTS.contains(keyword)) {
      return value instanceof List<?> list && !list.isEmpty() ? null : "an array of schemas";
    }
    if (COUNTS.contains(keyword)) {
      boolean isCount =
          value instanceof BigDecimal number
              && number.signum() >= 0
              && number.stripTrailingZeros().scale() <= 0;
      return isCount ? null : "a whole number of at least 0";
    }
    return switch (keyword) {
      case "type" -> isType(value) ? null : "a type of JSON, or an array of several";
      case "required" ->
          value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
              ? null
              : "an array of names";
      case "enum" -> value instanceof List<?> ? null : "an array";
      case "$ref", "$dynamicRef", "$schema", "$id", "$anchor", "title", "description", "format" ->
          value instanceof String ? null : "a text";
      case "minimum", "maximum", "multipleOf" -> value instanceof BigDecimal ? null : "a number";
      case "pattern" -> value instanceof String ? null : "a regular expression";
      case "x-mcp-header" -> "left out: a parameter with @McpArg(header = ...) says it";
      default -> null;
    };
  }

  private static boolean isType(Object value) {
    return value instanceof List<?> list
        ? !list.isEmpty() && TYPES.containsAll(list)
        : TYPES.contains(value);
  }
}
