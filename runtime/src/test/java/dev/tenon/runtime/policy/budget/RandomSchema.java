package dev.tenon.runtime.policy.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes output schemas, and values that fit them. */
final class RandomSchema {
  private static final String[] NAMES = {"id", "name", "items", "note", "kind", "a b", "ü"};
  private static final String[] WORDS = {
    "order", " of ", "größer", "中文", "😀", "\\n", "\\u00e9", "\\ud83d\\ude00", "x", "\\\"", " "
  };

  private final RandomGenerator random;
  private final List<String> definitions = new ArrayList<>();

  /** A schema and what makes values for it. */
  record Made(String schema, Values values) {}

  /** Makes another value each time. */
  interface Values {
    String next(int levels);
  }

  RandomSchema(RandomGenerator random) {
    this.random = random;
  }

  /** A whole schema. */
  Made root() {
    Made made = any(4);
    if (definitions.isEmpty()) {
      return made;
    }
    StringBuilder defs = new StringBuilder();
    for (int i = 0; i < definitions.size(); i++) {
      defs.append(i == 0 ? "" : ",").append("\"d").append(i).append("\":");
      defs.append(definitions.get(i));
    }
    return new Made("{\"allOf\":[" + made.schema() + "],\"$defs\":{" + defs + "}}", made.values());
  }

  private Made any(int levels) {
    int kind = random.nextInt(levels > 0 ? 13 : 5);
    return switch (kind) {
      case 0 -> new Made("{\"type\":\"integer\"}", left -> "" + random.nextInt(100_000));
      case 1, 2 -> text();
      case 3 -> fixedText();
      case 4 -> new Made("{\"type\":[\"boolean\",\"null\"]}", left -> flag() ? "true" : "null");
      case 5, 6 -> array(levels);
      case 7, 8 -> object(levels);
      case 9 -> map(levels);
      case 10 -> union(levels);
      case 11 -> nullable(levels);
      default -> flag() ? tree() : reference(levels);
    };
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  private Made text() {
    int least = flag() ? 0 : random.nextInt(20);
    int more = random.nextInt(5) == 0 ? 400 : 30;
    String schema = "{\"type\":\"string\",\"minLength\":" + least + ",\"maxLength\":10000}";
    return new Made(schema, left -> '"' + words(least, random.nextInt(more)) + '"');
  }

  private String words(int least, int more) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < least + more; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private Made fixedText() {
    return switch (random.nextInt(4)) {
      case 0 -> new Made("{\"enum\":[\"small\",\"large\",7]}", left -> flag() ? "\"small\"" : "7");
      case 1 ->
          new Made(
              "{\"const\":\"a constant of the schema\"}", left -> "\"a constant of the schema\"");
      case 2 ->
          new Made(
              "{\"type\":\"string\",\"pattern\":\"^[a-z]{3,}-[0-9]{4}$\"}",
              left -> "\"abcdefgh-" + (1000 + random.nextInt(9000)) + '"');
      default ->
          new Made(
              "{\"type\":\"string\",\"format\":\"date\"}",
              left -> "\"2026-07-" + (10 + random.nextInt(20)) + '"');
    };
  }

  private Made array(int levels) {
    Made items = any(levels - 1);
    int least = random.nextInt(4);
    int more = random.nextInt(4) == 0 ? 40 : 6;
    boolean contains = random.nextInt(8) == 0;
    String schema =
        "{\"type\":\"array\",\"items\":"
            + items.schema()
            + (least > 0 ? ",\"minItems\":" + least : "")
            + (contains ? ",\"contains\":" + items.schema() : "")
            + '}';
    int fewest = Math.max(least, contains ? 1 : 0);
    return new Made(
        schema,
        left -> {
          int count = fewest + (left > 0 ? random.nextInt(more) : 0);
          List<String> elements = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            elements.add(items.values().next(left - 1));
          }
          return "[" + String.join(flag() ? "," : " , ", elements) + "]";
        });
  }

  private Made object(int levels) {
    List<String> names = new ArrayList<>();
    List<Made> members = new ArrayList<>();
    List<Boolean> required = new ArrayList<>();
    for (String name : NAMES) {
      if (flag()) {
        names.add(name);
        members.add(any(levels - 1));
        required.add(flag());
      }
    }
    StringBuilder schema = new StringBuilder("{\"type\":\"object\",\"properties\":{");
    StringBuilder needed = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      schema.append(i == 0 ? "" : ",").append('"').append(names.get(i)).append("\":");
      schema.append(members.get(i).schema());
      if (required.get(i)) {
        needed.append(needed.isEmpty() ? "" : ",").append('"').append(names.get(i)).append('"');
      }
    }
    schema.append("},\"required\":[").append(needed).append(']');
    schema.append(flag() ? ",\"additionalProperties\":false" : "").append('}');
    return new Made(
        schema.toString(),
        left -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < names.size(); i++) {
            if (required.get(i) || flag()) {
              values.add('"' + names.get(i) + "\":" + members.get(i).values().next(left - 1));
            }
          }
          return "{" + String.join(",", values) + "}";
        });
  }

  private Made map(int levels) {
    Made values = any(levels - 1);
    int least = random.nextInt(3);
    return new Made(
        "{\"type\":\"object\",\"minProperties\":"
            + least
            + ",\"patternProperties\":{\"^k\":"
            + values.schema()
            + "},\"additionalProperties\":false}",
        left -> {
          List<String> members = new ArrayList<>();
          int count = least + random.nextInt(6);
          for (int i = 0; i < count; i++) {
            members.add("\"k" + i + "\":" + values.values().next(left - 1));
          }
          return "{" + String.join(",", members) + "}";
        });
  }

  private Made union(int levels) {
    Made first = any(levels - 1);
    Made second = any(levels - 1);
    boolean one = flag();
    String schema =
        (one ? "{\"oneOf\":[" : "{\"anyOf\":[")
            + variant("first", first.schema())
            + ","
            + variant("second", second.schema())
            + "]}";
    return new Made(
        schema,
        left ->
            flag()
                ? "{\"kind\":\"first\",\"value\":" + first.values().next(left - 1) + "}"
                : "{\"kind\":\"second\",\"value\":" + second.values().next(left - 1) + "}");
  }

  private static String variant(String kind, String value) {
    return "{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\""
        + kind
        + "\"},\"value\":"
        + value
        + "},\"required\":[\"kind\"]}";
  }

  private Made nullable(int levels) {
    Made made = any(levels - 1);
    return new Made(
        "{\"anyOf\":[" + made.schema() + ",{\"type\":\"null\"}]}",
        left -> flag() ? "null" : made.values().next(left));
  }

  private Made reference(int levels) {
    Made made = any(levels - 1);
    definitions.add(made.schema());
    return new Made("{\"$ref\":\"#/$defs/d" + (definitions.size() - 1) + "\"}", made.values());
  }

  private Made tree() {
    Made leaf = any(0);
    int index = definitions.size();
    definitions.add("{}");
    definitions.set(
        index,
        "{\"type\":\"object\",\"properties\":{\"leaf\":"
            + leaf.schema()
            + ",\"below\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/d"
            + index
            + "\"}}},\"required\":[\"leaf\",\"below\"],\"additionalProperties\":false}");
    return new Made("{\"$ref\":\"#/$defs/d" + index + "\"}", left -> node(leaf, 3));
  }

  private String node(Made leaf, int levels) {
    List<String> below = new ArrayList<>();
    int count = levels == 0 ? 0 : random.nextInt(4);
    for (int i = 0; i < count; i++) {
      below.add(node(leaf, levels - 1));
    }
    return "{\"leaf\":" + leaf.values().next(0) + ",\"below\":[" + String.join(",", below) + "]}";
  }
}
