package dev.tenon.runtime.command;

import dev.tenon.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in a few words what a JSON Schema allows. */
final class SchemaWords {
  private static final int MAX_DEPTH = 3;
  private static final String DEFINITIONS = "#/$defs/";

  /** The limits that Java's types have by themselves tell a reader nothing. */
  private static final Set<String> LIMITS_OF_TYPES =
      Set.of(
          Integer.toString(Integer.MIN_VALUE),
          Integer.toString(Integer.MAX_VALUE),
          Long.toString(Long.MIN_VALUE),
          Long.toString(Long.MAX_VALUE));

  private final JsonValue root;

  /** The definitions that are being gone through, so that one that holds itself comes to an end. */
  private final Set<String> open = new HashSet<>();

  SchemaWords(RawJson schema) {
    this.root = JsonValue.read(schema.utf8());
  }

  /** The type of the whole, such as {@code array of string}. */
  String type() {
    return type(root, 0);
  }

  /**
   * Adds a row for each property: its name, its type, whether it is required or has a default, and
   * its description. Properties of objects inside follow theirs, with a path for a name.
   */
  void properties(TextTable table) {
    properties(root, "", 1, table);
  }

  private void properties(JsonValue schema, String prefix, int depth, TextTable table) {
    Set<String> required = new LinkedHashSet<>();
    for (JsonValue name : schema.elements("required")) {
      required.add(name instanceof JsonValue.Text text ? text.value() : "");
    }
    for (Map.Entry<String, JsonValue> property : schema.members("properties").entrySet()) {
      JsonValue value = property.getValue();
      String name = prefix + property.getKey();
      JsonValue byDefault = value.get("default");
      table.row(
          name,
          type(value, 0),
          byDefault != null
              ? "default " + byDefault.compact()
              : required.contains(property.getKey()) ? "required" : "",
          orEmpty(value.text("description")));
      if (depth < MAX_DEPTH) {
        inside(value, name, depth, table);
      }
    }
  }

  private void inside(JsonValue schema, String name, int depth, TextTable table) {
    String reference = schema.text("$ref");
    if (reference != null && !open.add(reference)) {
      return;
    }
    JsonValue resolved = resolve(schema);
    JsonValue items = resolved.get("items");
    if (items != null) {
      inside(items, name + "[]", depth, table);
    } else if (resolved.get("additionalProperties") instanceof JsonValue.Members values) {
      inside(values, name + ".*", depth, table);
    } else {
      properties(resolved, name + ".", depth + 1, table);
    }
    if (reference != null) {
      open.remove(reference);
    }
  }

  private String type(JsonValue schema, int depth) {
    JsonValue resolved = resolve(schema);
    if (depth > MAX_DEPTH) {
      return "...";
    }
    if (!resolved.elements("enum").isEmpty()) {
      return choices(resolved.elements("enum"));
    }
    JsonValue constant = resolved.get("const");
    if (constant != null) {
      return word(constant);
    }
    Set<String> types = new LinkedHashSet<>();
    String single = resolved.text("type");
    if (single != null) {
      types.add(typed(single, resolved, depth));
    }
    for (JsonValue one : resolved.elements("type")) {
      types.add(typed(word(one), resolved, depth));
    }
    for (String alternatives : List.of("anyOf", "oneOf")) {
      for (JsonValue alternative : resolved.elements(alternatives)) {
        types.add(type(alternative, depth + 1));
      }
    }
    return types.isEmpty() ? "any" : String.join(" or ", types);
  }

  private String typed(String type, JsonValue schema, int depth) {
    return switch (type) {
      case "string" -> {
        String format = schema.text("format");
        yield format == null ? type : type + " (" + format + ")";
      }
      case "integer", "number" -> type + range(schema);
      case "array" -> {
        JsonValue items = schema.get("items");
        yield items == null ? type : "array of " + type(items, depth + 1);
      }
      case "object" ->
          schema.get("additionalProperties") instanceof JsonValue.Members values
                  && schema.members("properties").isEmpty()
              ? "map of " + type(values, depth + 1)
              : type;
      default -> type;
    };
  }

  private static String range(JsonValue schema) {
    String min = bound(schema, "minimum");
    String max = bound(schema, "maximum");
    String above = bound(schema, "exclusiveMinimum");
    String below = bound(schema, "exclusiveMaximum");
    if (min != null && max != null) {
      return " " + min + ".." + max;
    }
    return (min == null ? "" : " >= " + min)
        + (above == null ? "" : " > " + above)
        + (max == null ? "" : " <= " + max)
        + (below == null ? "" : " < " + below);
  }

  private static @Nullable String bound(JsonValue schema, String name) {
    return schema.get(name) instanceof JsonValue.Literal number
            && !LIMITS_OF_TYPES.contains(number.written())
        ? number.written()
        : null;
  }

  private JsonValue resolve(JsonValue schema) {
    String reference = schema.text("$ref");
    if (reference == null) {
      return schema;
    }
    if (reference.equals("#")) {
      return root;
    }
    JsonValue found =
        reference.startsWith(DEFINITIONS)
            ? root.members("$defs").get(reference.substring(DEFINITIONS.length()))
            : null;
    return found == null ? schema : found;
  }

  private static String choices(List<JsonValue> values) {
    List<String> words = new ArrayList<>();
    for (JsonValue value : values) {
      words.add(word(value));
    }
    return String.join(" | ", words);
  }

  private static String word(JsonValue value) {
    return value instanceof JsonValue.Text text ? text.value() : value.compact();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
