package dev.tenon.testkit.arguments;

import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Document.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes documents that a schema allows: from its words alone, without looking at the decoder. */
final class Grower {
  private static final int MAX_DEPTH = 6;
  private static final String SIGNS = "--++0123456789::..ZzTtPWYMDHS/@ _aA\u00e9\u0661\n";

  private final JsonNode root;
  private final Random random;
  private final Examples examples;
  private final Set<String> leaves = new LinkedHashSet<>();
  private int wildPlaces;
  private boolean isSmall;
  private boolean isFull;
  private boolean isLeast;
  private int passed;
  private int skipped;
  private String forcedAt = "";
  private @Nullable Leaf forced;

  /** Grows what {@code root} allows, out of {@code examples}. */
  Grower(JsonNode root, Random random, Examples examples) {
    this.root = root;
    this.random = random;
    this.examples = examples;
  }

  /** A document that fits. */
  Document grow() {
    wildPlaces = 0;
    return grow(root, 0);
  }

  /** A document that fits and has as much as it can have, though lists and maps stay short. */
  Document growFull() {
    wildPlaces = 0;
    isFull = true;
    try {
      return grow(root, 0);
    } finally {
      isFull = false;
    }
  }

  /** A document that fits and has nothing that may be left out. */
  Document growLeast() {
    wildPlaces = 0;
    isLeast = true;
    try {
      return grow(root, 0);
    } finally {
      isLeast = false;
    }
  }

  /** A document in which a place, or a few, may go just beyond what is allowed. */
  Document growWild() {
    wildPlaces = random.nextInt(3) == 0 ? 3 : 1;
    return grow(root, 0);
  }

  private boolean isWild() {
    if (wildPlaces == 0 || random.nextInt(15) > 0) {
      return false;
    }
    wildPlaces--;
    return true;
  }

  private Document grow(JsonNode schema, int depth) {
    if (isWild()) {
      return random.nextInt(3) == 0 ? new Leaf("null") : sameSort(schema);
    }
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      return grow(root.at(reference.stringValue().substring(1)), depth + 1);
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.has(choice)) {
        return choose(schema.get(choice), depth);
      }
    }
    String text = schema.toString();
    if (!schema.has("properties") && !schema.has("items")) {
      leaves.add(text);
    }
    if (forced != null && text.equals(forcedAt) && passed++ % 6 == skipped) {
      Document value = forced;
      forced = null;
      return value;
    }
    if (schema.has("const")) {
      return Document.of(schema.get("const").toString());
    }
    if (schema.has("enum")) {
      return Document.of(any(schema.get("enum")).toString());
    }
    JsonNode type = schema.get("type");
    if (type == null) {
      String kind = schema.has("properties") ? "object" : schema.has("items") ? "array" : "";
      return kind.isEmpty() ? anything(depth) : typed(schema, kind, depth);
    }
    // The first type of several is the one that says most; null comes last.
    JsonNode one = !type.isArray() ? type : isFull ? type.get(0) : any(type);
    return typed(schema, one.stringValue(), depth);
  }

  /** A text for a text, a number for a number, whether it is allowed or not. */
  private Document sameSort(JsonNode schema) {
    String type = schema.path("type").toString();
    if (type.contains("string")) {
      return Leaf.text(random.nextBoolean() ? any(examples.all()) : near(schema));
    }
    boolean isNumber = type.contains("integer") || type.contains("number");
    return isNumber ? new Leaf(any(Examples.numbersNear(schema))) : anything(1);
  }

  /** A text that is allowed, with a character more, less or other. */
  private String near(JsonNode schema) {
    String text =
        schema.has("enum") ? any(schema.get("enum")).asString("") : any(examples.texts(schema));
    int place = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), place + random.nextInt(2));
    char other = SIGNS.charAt(random.nextInt(SIGNS.length()));
    return text.substring(0, place) + (random.nextInt(4) == 0 ? "" : other) + text.substring(end);
  }

  /** Deep down, the last branch: null, or the one that does not go on. */
  private Document choose(JsonNode branches, int depth) {
    if (depth > MAX_DEPTH) {
      Document least = null;
      for (JsonNode branch : branches) {
        if (!branch.has("$ref") && !branch.has("properties")) {
          least = grow(branch, depth);
        }
      }
      if (least != null) {
        return least;
      }
    }
    return grow(any(branches), depth);
  }

  /** The schemas of values without parts that were met so far. */
  List<String> leaves() {
    return List.copyOf(leaves);
  }

  /** All texts or all numbers, and some of all else, whether a schema allows them or not. */
  List<Leaf> candidates(String leaf) {
    JsonNode schema = Values.of(leaf);
    String type = schema.path("type").toString();
    List<Leaf> candidates = new ArrayList<>();
    for (String other : List.of("null", "true", "false", "1", "1.5", "\"a\"", "\"\"", "[]", "{}")) {
      candidates.addAll(Collections.nCopies(other.equals("null") ? 30 : 6, new Leaf(other)));
    }
    if (type.contains("string") && schema.size() > 1) {
      examples.all().forEach(text -> candidates.add(Leaf.text(text)));
    } else if (type.contains("integer") || type.contains("number")) {
      Examples.numbersNear(schema).stream().distinct().map(Leaf::new).forEach(candidates::add);
    }
    return candidates;
  }

  /** A document that fits but for {@code value}, where a leaf with this schema stands. */
  Document growWith(String leaf, Leaf value) {
    forcedAt = leaf;
    forced = value;
    passed = 0;
    skipped = value.isText() || value.isNumber() ? 0 : random.nextInt(6);
    isSmall = true;
    Document document = grow();
    isSmall = false;
    return document;
  }

  private Document typed(JsonNode schema, String type, int depth) {
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "string" -> Leaf.text(any(examples.texts(schema)));
      case "boolean" -> new Leaf(String.valueOf(random.nextBoolean()));
      case "null" -> new Leaf("null");
      default -> new Leaf(any(examples.numbers(schema)));
    };
  }

  private Document object(JsonNode schema, int depth) {
    Map<String, Document> members = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    if (schema.has("required")) {
      required.addAll(Values.texts(schema.get("required")));
    }
    boolean wanted = !isLeast && (isFull ? depth < 4 : random.nextInt(4) > 0 && depth <= MAX_DEPTH);
    if (schema.has("properties")) {
      for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
        if (required.contains(property.getKey()) || (wanted && (isFull || random.nextInt(3) > 0))) {
          members.put(property.getKey(), grow(property.getValue(), depth + 1));
        }
      }
    }
    JsonNode further = schema.get("additionalProperties");
    if (further != null && !further.isBoolean()) {
      int count = length(schema, "Properties", depth);
      JsonNode names = schema.get("propertyNames");
      for (int tries = 0; members.size() < count && tries < 50; tries++) {
        members.put(name(names), grow(further, depth + 1));
      }
    }
    List<String> names = new ArrayList<>(members.keySet());
    if (isWild()) {
      if (names.isEmpty() || random.nextBoolean()) {
        names.add("extra");
        members.put("extra", anything(1));
      } else {
        names.remove(random.nextInt(names.size()));
      }
    }
    if (!isFull && random.nextInt(3) == 0) {
      Collections.shuffle(names, random);
    }
    return new Members(names, names.stream().map(members::get).toList());
  }

  private String name(JsonNode names) {
    if (names == null) {
      return isFull ? "key" : any(examples.all());
    }
    JsonNode name =
        names.has("$ref") ? root.at(names.get("$ref").stringValue().substring(1)) : names;
    if (name.has("enum")) {
      return any(name.get("enum")).stringValue();
    }
    List<String> allowed = examples.texts(name);
    return isFull
        ? allowed.stream().filter(Places::isPlain).findFirst().orElse(allowed.get(0))
        : any(allowed);
  }

  private Document array(JsonNode schema, int depth) {
    boolean isUnique = schema.has("uniqueItems");
    Map<String, Document> unique = new LinkedHashMap<>();
    List<Document> items = new ArrayList<>();
    int count = length(schema, "Items", depth);
    for (int tries = 0; items.size() < count && tries < 50; tries++) {
      JsonNode element = schema.get("items");
      Document item = element == null ? anything(depth + 1) : grow(element, depth + 1);
      if (!isUnique || unique.put(Values.of(item.json()).toString(), item) == null) {
        items.add(item);
      }
    }
    if (!items.isEmpty() && isWild()) {
      items.add(items.get(0));
    }
    return new Items(items);
  }

  private int length(JsonNode schema, String unit, int depth) {
    int min = schema.path("min" + unit).asInt(0);
    int max = schema.path("max" + unit).asInt(Integer.MAX_VALUE);
    boolean isLong = !isSmall && random.nextInt(10) == 0 && depth <= MAX_DEPTH;
    if (isFull || isLeast) {
      return Math.max(min, Math.min(max, isFull && depth < 4 ? 1 : 0));
    }
    int some = depth > MAX_DEPTH ? 0 : isLong ? 20 : random.nextInt(isSmall ? 2 : 4);
    if ((min > 0 || max < 100) && isWild()) {
      return max > 100 || (min > 0 && random.nextBoolean()) ? min - 1 : max + 1;
    }
    return Math.max(min, Math.min(max, some));
  }

  /** What is allowed where anything is. */
  Document anything(int depth) {
    return switch (random.nextInt(depth > 3 ? 4 : 6)) {
      case 0 -> Leaf.text(any(examples.all()));
      case 1 -> new Leaf(any(Vocabulary.NUMBERS));
      case 2 -> new Leaf(String.valueOf(random.nextBoolean()));
      case 3 -> new Leaf("null");
      case 4 -> new Items(List.of(anything(depth + 1), anything(depth + 1)));
      default -> new Members(List.of(any(examples.all())), List.of(anything(depth + 1)));
    };
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private JsonNode any(JsonNode array) {
    return array.get(random.nextInt(array.size()));
  }
}
