package dev.tenon.processor.contract;

import dev.tenon.contract.json.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties of a JSON Schema as rows of a table: those within others under their path. */
final class SchemaRows {
  static final List<String> ARGUMENTS =
      List.of("Argument", "Type", "Required", "Default", "Constraints", "Description");

  static final List<String> RESULTS =
      List.of("Property", "Type", "Always there", "Default", "Constraints", "Description");

  /** What the columns of their own show, and what is no constraint. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          "type",
          "format",
          "enum",
          "const",
          "properties",
          "required",
          "items",
          "additionalProperties",
          "description",
          "default",
          "title",
          "anyOf",
          "oneOf",
          "discriminator",
          "$ref",
          "$defs",
          "$schema",
          "x-mcp-header");

  private final Map<?, ?> root;
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<Object> open = new HashSet<>();

  private SchemaRows(Map<?, ?> root) {
    this.root = root;
  }

  /** The rows of all properties in {@code schema}; those of {@code described} have its texts. */
  static List<List<String>> of(String schema, Map<String, String> described) {
    SchemaRows table = new SchemaRows(object(parse(schema)));
    table.add("", table.root, described);
    return table.rows;
  }

  /** What the value is that {@code schema} describes, such as {@code array of object}. */
  static String typeOf(String schema) {
    Map<?, ?> root = object(parse(schema));
    return new SchemaRows(root).type(root);
  }

  static Object parse(String json) {
    try {
      return JsonParser.parse(json);
    } catch (JsonParser.SyntaxException e) {
      throw new IllegalStateException(e.fault(), e);
    }
  }

  static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  static List<?> array(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private void add(String path, Map<?, ?> schema, Map<String, String> described) {
    List<?> required = array(schema.get("required"));
    object(schema.get("properties"))
        .forEach((name, value) -> {
          Map<?, ?> property = object(value);
          String text = described.get(path + name);
          Object description = text == null ? property.get("description") : text;
          rows.add(
              List.of(
                  Markdown.code(path + name),
                  type(property),
                  required.contains(name) ? "yes" : "no",
                  property.containsKey("default")
                      ? Markdown.code(json(property.get("default")))
                      : "",
                  constraints(property),
                  Markdown.inline(description == null ? null : description.toString())));
          within(path + name, property);
        });
    Map<?, ?> others = object(schema.get("additionalProperties"));
    if (!others.isEmpty()) {
      within(path + "*", others);
    }
    for (String alternatives : List.of("oneOf", "anyOf")) {
      for (Object one : array(schema.get(alternatives))) {
        within(path.isEmpty() ? "" : path.substring(0, path.length() - 1), object(one));
      }
    }
  }

  /** Adds what lies in a property, but not what lies around it: types may contain themselves. */
  private void within(String path, Map<?, ?> schema) {
    Map<?, ?> target = resolved(schema);
    if (!open.add(target)) {
      return;
    }
    Map<?, ?> items = object(target.get("items"));
    if (items.isEmpty()) {
      add(path.isEmpty() ? "" : path + ".", target, Map.of());
    } else {
      within(path + "[]", items);
    }
    open.remove(target);
  }

  private Map<?, ?> resolved(Map<?, ?> schema) {
    Object reference = schema.get("$ref");
    if (reference == null) {
      return schema;
    }
    Object target = root;
    for (String step : reference.toString().replaceFirst("^#/?", "").split("/", -1)) {
      if (!step.isEmpty()) {
        target = object(target).get(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return object(target);
  }

  private String type(Map<?, ?> schema) {
    Object reference = schema.get("$ref");
    if (reference != null) {
      String text = reference.toString();
      return text.equals("#") ? "the same again" : text.substring(text.lastIndexOf('/') + 1);
    }
    for (String alternatives : List.of("oneOf", "anyOf")) {
      if (schema.containsKey(alternatives)) {
        return array(schema.get(alternatives)).stream()
            .map(one -> type(object(one)))
            .distinct()
            .collect(Collectors.joining(" or "));
      }
    }
    if (schema.containsKey("const")) {
      return Markdown.code(json(schema.get("const")));
    }
    if (schema.containsKey("enum")) {
      return array(schema.get("enum")).stream()
          .map(constant -> Markdown.code(json(constant)))
          .collect(Collectors.joining(", "));
    }
    return named(schema);
  }

  private String named(Map<?, ?> schema) {
    Object type = schema.get("type");
    String name =
        type instanceof List<?> several
            ? several.stream().map(Object::toString).collect(Collectors.joining(" or "))
            : type == null ? "any" : type.toString();
    if (schema.get("items") instanceof Map<?, ?> items) {
      name += " of " + type(items);
    }
    if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
      name += " of " + type(values);
    }
    Object format = schema.get("format");
    return format == null ? name : name + " (" + format + ")";
  }

  private static String constraints(Map<?, ?> schema) {
    Map<String, String> constraints = new TreeMap<>();
    schema.forEach((name, value) -> {
      if (!SHOWN_ELSEWHERE.contains(name.toString())) {
        constraints.put(name.toString(), name + " " + json(value));
      }
    });
    Map<?, ?> items = object(schema.get("items"));
    items.forEach((name, value) -> {
      if (!SHOWN_ELSEWHERE.contains(name.toString())) {
        constraints.put("items." + name, "items: " + name + " " + json(value));
      }
    });
    return constraints.values().stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  /** A value as compact JSON; texts without their quotation marks' escapes stay readable. */
  static String json(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put(name.toString(), json(member)));
      return members.entrySet().stream()
          .map(member -> '"' + member.getKey() + "\":" + member.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SchemaRows::json).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof String text) {
      return '"' + text + '"';
    }
    return value == null || JsonParser.NULL.equals(value) ? "null" : value.toString();
  }
}
