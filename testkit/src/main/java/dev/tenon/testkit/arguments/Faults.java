package dev.tenon.testkit.arguments;

import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Document.Members;
import dev.tenon.testkit.arguments.Places.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What can be wrong at one place: one fault for each keyword that the schema has there. */
final class Faults {
  private static final List<String> OTHERS = List.of("[]", "{}", "true", "1.5", "\"x\"");
  private static final int LONGEST = 100_000;

  private final Place place;
  private final JsonNode schema;
  private final List<InvalidArguments> found = new ArrayList<>();

  private Faults(Place place) {
    this.place = place;
    this.schema = place.schema();
  }

  /** The faults that a value at {@code place} could have; who asks looks whether they are some. */
  static List<InvalidArguments> at(Place place) {
    Faults faults = new Faults(place);
    faults.types();
    if (place.value() instanceof Members members) {
      faults.members(members);
    } else if (place.value() instanceof Items items) {
      faults.items(items);
    } else if (place.value() instanceof Leaf leaf) {
      if (leaf.isText()) {
        faults.text(Values.of(leaf.json()).stringValue());
      } else if (leaf.isNumber()) {
        faults.number(new BigDecimal(leaf.json()));
      }
    }
    return faults.found;
  }

  private void add(String path, String fault, Document value) {
    found.add(new InvalidArguments(place.replacing().apply(value).json(), path, fault));
  }

  private void add(String fault, Document value) {
    add(place.path(), fault, value);
  }

  private void types() {
    JsonNode type = schema.get("type");
    if (type != null && !place.path().isEmpty()) {
      String wanted = type.toString();
      for (String other : OTHERS) {
        if (!wanted.contains(typeOf(other))) {
          add("no " + wanted.replace("\"", ""), new Leaf(other));
        }
      }
      if (!wanted.contains("null")) {
        add("null", new Leaf("null"));
      }
    }
    if (schema.has("enum") || schema.has("const")) {
      add("none of the values that are allowed", Leaf.text("none of these"));
    }
  }

  private static String typeOf(String json) {
    return switch (json.charAt(0)) {
      case '[' -> "array";
      case '{' -> "object";
      case 't' -> "boolean";
      case '"' -> "string";
      default -> "number";
    };
  }

  private void members(Members members) {
    for (JsonNode required : schema.path("required")) {
      String name = required.asString();
      int at = members.names().indexOf(name);
      if (at >= 0) {
        add(place.member(name), "missing", members.without(at));
      }
    }
    if (schema.path("additionalProperties").isBoolean()
        && !schema.path("additionalProperties").asBoolean()) {
      add(place.member("unexpected"), "not known", with(members, "unexpected", new Leaf("1")));
    }
    int min = schema.path("minProperties").asInt(0);
    if (min > 0) {
      Document fewer = members;
      while (fewer.parts().size() >= min) {
        fewer = fewer.without(fewer.parts().size() - 1);
      }
      add("fewer than " + min + " properties", fewer);
    }
    int max = schema.path("maxProperties").asInt(LONGEST);
    if (max < 1_000 && !members.parts().isEmpty() && !schema.has("propertyNames")) {
      Members more = members;
      for (int i = 0; more.parts().size() <= max; i++) {
        more = with(more, "more" + i, members.parts().get(0));
      }
      add("more than " + max + " properties", more);
    }
  }

  private static Members with(Members members, String name, Document value) {
    List<String> names = new ArrayList<>(members.names());
    List<Document> parts = new ArrayList<>(members.parts());
    names.add(name);
    parts.add(value);
    return new Members(names, parts);
  }

  private void items(Items items) {
    List<Document> parts = items.parts();
    int min = schema.path("minItems").asInt(0);
    if (min > 0 && parts.size() >= min) {
      add("fewer than " + min + " elements", new Items(parts.subList(0, min - 1)));
    }
    if (parts.isEmpty()) {
      return;
    }
    int max = schema.path("maxItems").asInt(LONGEST);
    boolean isUnique = schema.path("uniqueItems").asBoolean(false);
    if (max < 1_000 && !isUnique) {
      List<Document> more = new ArrayList<>(parts);
      while (more.size() <= max) {
        more.add(parts.get(0));
      }
      add("more than " + max + " elements", new Items(more));
    }
    if (isUnique && parts.size() < max) {
      List<Document> twice = new ArrayList<>(parts);
      twice.add(parts.get(0));
      add("the same element twice", new Items(twice));
    }
  }

  private void text(String text) {
    int length = text.codePointCount(0, text.length());
    int min = schema.path("minLength").asInt(0);
    if (min > 0 && length >= min) {
      add("shorter than " + min, Leaf.text(text.substring(0, text.offsetByCodePoints(0, min - 1))));
    }
    int max = schema.path("maxLength").asInt(LONGEST);
    if (max < LONGEST) {
      add("longer than " + max, Leaf.text(Examples.filled(text, max + 1)));
    }
    for (Map.Entry<String, String> keyword :
        Map.of("pattern", "not of the pattern", "format", "not of the format").entrySet()) {
      if (schema.has(keyword.getKey())) {
        String what = keyword.getValue() + " " + schema.get(keyword.getKey()).asString();
        for (String other : List.of("", " ", "?", "not so", text + "\u0000", "-" + text)) {
          add(what, Leaf.text(other));
        }
      }
    }
  }

  private void number(BigDecimal value) {
    bound("minimum", "less than the minimum", BigDecimal.ONE.negate());
    bound("maximum", "more than the maximum", BigDecimal.ONE);
    bound("exclusiveMinimum", "not above", BigDecimal.ZERO);
    bound("exclusiveMaximum", "not below", BigDecimal.ZERO);
    if (schema.path("multipleOf").isNumber()) {
      BigDecimal unit = schema.get("multipleOf").decimalValue();
      BigDecimal half = unit.divide(BigDecimal.valueOf(2));
      add("no multiple of " + unit, new Leaf(value.add(half).toPlainString()));
    }
  }

  private void bound(String keyword, String what, BigDecimal step) {
    if (schema.path(keyword).isNumber()) {
      BigDecimal bound = schema.get(keyword).decimalValue();
      add(what + " " + bound.toPlainString(), new Leaf(bound.add(step).toPlainString()));
    }
  }
}
