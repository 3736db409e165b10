package dev.tenon.testkit.arguments;

import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The places of a document, each with the part of the schema that speaks of it. */
final class Places {
  /** Beyond that a document is so large that more places would show nothing new. */
  private static final int MOST = 400;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private final JsonNode root;
  private final List<Place> found = new ArrayList<>();

  private Places(JsonNode root) {
    this.root = root;
  }

  /**
   * A place.
   *
   * @param path where it is, such as {@code filter.tags[2]}
   * @param schema what the schema says there, references followed and alternatives chosen
   * @param value what is there
   * @param replacing makes the whole document with another value there
   */
  record Place(String path, JsonNode schema, Document value, UnaryOperator<Document> replacing) {
    /** The path to a member of what is here. */
    String member(String name) {
      return path.isEmpty() ? name : path + "." + name;
    }

    boolean is(String type) {
      JsonNode types = schema.path("type");
      return types.isArray()
          ? types.valueStream().anyMatch(one -> one.asString("").equals(type))
          : types.asString("").equals(type);
    }
  }

  /** The places of {@code document}, which fits the schema {@code root}. */
  static List<Place> of(JsonNode root, Document document) {
    Places places = new Places(root);
    places.walk("", root, document, whole -> whole);
    return places.found;
  }

  /** Whether a name stands in a path as it is. */
  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }

  private void walk(
      String path, JsonNode written, Document value, UnaryOperator<Document> replacing) {
    JsonNode schema = chosen(written, value);
    if (schema == null || found.size() >= MOST) {
      return;
    }
    Place here = new Place(path, schema, value, replacing);
    found.add(here);
    if (value instanceof Members members) {
      for (int i = 0; i < members.names().size(); i++) {
        String name = members.names().get(i);
        JsonNode property = schema.path("properties").get(name);
        JsonNode member = property == null ? schema.get("additionalProperties") : property;
        if (member != null && isPlain(name)) {
          walk(here.member(name), member, members.parts().get(i), put(members, i, replacing));
        }
      }
    } else if (value instanceof Items items && schema.has("items")) {
      for (int i = 0; i < items.parts().size(); i++) {
        walk(
            path + '[' + i + ']',
            schema.get("items"),
            items.parts().get(i),
            put(items, i, replacing));
      }
    }
  }

  private static UnaryOperator<Document> put(
      Document around, int part, UnaryOperator<Document> replacing) {
    return value -> {
      List<Document> parts = new ArrayList<>(around.parts());
      parts.set(part, value);
      return replacing.apply(around.with(parts));
    };
  }

  /** What speaks of the value; null if nothing does. */
  private @Nullable JsonNode chosen(JsonNode written, Document value) {
    JsonNode schema = written;
    for (int i = 0; i < 20; i++) {
      JsonNode reference = schema.get("$ref");
      JsonNode choices = schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf");
      if (reference != null) {
        schema = root.at(reference.stringValue().substring(1));
      } else if (choices != null) {
        JsonNode branch = null;
        for (JsonNode choice : choices) {
          branch = branch == null && mayBe(choice, value) ? choice : branch;
        }
        if (branch == null) {
          return null;
        }
        schema = branch;
      } else {
        return schema.isObject() ? schema : null;
      }
    }
    return null;
  }

  /** Whether the value is of the sort that a branch describes. */
  private boolean mayBe(JsonNode choice, Document value) {
    JsonNode schema = chosen(choice, value);
    if (schema == null) {
      return false;
    }
    if (schema.has("const")) {
      return Values.of(schema.get("const").toString()).equals(Values.of(value.json()));
    }
    if (value instanceof Members members) {
      return is(schema, "object") && hasProperties(schema, members);
    }
    if (value instanceof Items) {
      return is(schema, "array");
    }
    JsonNode leaf = Values.of(value.json());
    return leaf.isString()
        ? is(schema, "string")
        : leaf.isNumber()
            ? is(schema, "number") || is(schema, "integer")
            : is(schema, leaf.isNull() ? "null" : "boolean");
  }

  private static boolean is(JsonNode schema, String type) {
    return !schema.has("type") || schema.get("type").toString().contains('"' + type + '"');
  }

  private static boolean hasProperties(JsonNode schema, Members members) {
    for (JsonNode required : schema.path("required")) {
      if (!members.names().contains(required.asString())) {
        return false;
      }
    }
    for (int i = 0; i < members.names().size(); i++) {
      JsonNode property = schema.path("properties").path(members.names().get(i));
      String json = members.parts().get(i).json();
      if (property.has("const")
          && !Values.of(property.get("const").toString()).equals(Values.of(json))) {
        return false;
      }
    }
    return true;
  }
}
