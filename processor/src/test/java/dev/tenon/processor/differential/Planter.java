package dev.tenon.processor.differential;

import dev.tenon.runtime.json.Violations;
import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Document.Members;
import dev.tenon.testkit.arguments.SchemaOracle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Plants faults in a document that fits a schema, none of which hides or causes another. */
final class Planter {
  private static final String UNKNOWN = "nobody-asked-for-this";

  /** What may be wrong somewhere; the texts are longer than anybody would want to read. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-77.25",
          "1e300",
          "\"?\"",
          "[[1,2],{\"a\":\"b\"}]",
          "{\"deep\":{\"down\":[1]}}",
          "\"" + "y".repeat(5_000) + "\"",
          "\"" + "\\ud83d\\ude00".repeat(300) + "\"",
          "\"\\u0000\\u001b[31m\"",
          "9".repeat(400));

  private final JsonNode root;
  private final Random random;

  Planter(JsonNode root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** What is done to a value. */
  private enum Deed {
    /** Another is in its place. */
    REPLACED,
    /** It is left out. */
    REMOVED,
    /** It has got a property. */
    EXTENDED
  }

  /**
   * One fault.
   *
   * @param spot which of the parts of which of the parts it is, with a slash behind each
   * @param path the same in the words of a violation
   * @param came what stands there now, empty when nothing does
   */
  record Fault(String spot, Deed deed, String path, String came) {
    /** Where the violation must be. */
    String place() {
      return deed == Deed.EXTENDED ? joined(path, UNKNOWN) : path;
    }

    private boolean spares(Fault other) {
      boolean isKept = deed == Deed.EXTENDED && !spot.equals(other.spot);
      return isKept || !other.spot.startsWith(spot);
    }
  }

  /** A document and what is wrong with it. */
  record Planted(Document document, List<Fault> faults) {}

  /** The document with at most so many faults. */
  Planted plant(Document document, int most) {
    List<Fault> possible = new ArrayList<>();
    visit(root, document, "", "", possible);
    Collections.shuffle(possible, random);
    Map<String, Fault> chosen = new LinkedHashMap<>();
    for (Fault fault : possible) {
      if (chosen.size() < most
          && chosen.values().stream().allMatch(one -> one.spares(fault) && fault.spares(one))) {
        chosen.put(fault.spot(), fault);
      }
    }
    return new Planted(changed(document, "", chosen), List.copyOf(chosen.values()));
  }

  private void visit(
      JsonNode written, Document document, String spot, String path, List<Fault> faults) {
    JsonNode schema = resolved(written, document);
    if (document instanceof Members members && schema.has("properties")) {
      if (schema.path("additionalProperties").isBoolean()) {
        faults.add(new Fault(spot, Deed.EXTENDED, path, ""));
      }
      for (int i = 0; i < members.names().size(); i++) {
        String name = members.names().get(i);
        JsonNode property = schema.get("properties").get(name);
        if (property != null && !property.has("const")) {
          String place = joined(path, name);
          boolean isRequired =
              schema.path("required").valueStream().anyMatch(one -> one.asString().equals(name));
          part(property, members.parts().get(i), spot + i + "/", place, isRequired, faults);
        }
      }
    } else if (document instanceof Members members && schema.has("additionalProperties")) {
      for (int i = 0; i < members.names().size(); i++) {
        String place = joined(path, members.names().get(i));
        JsonNode value = schema.get("additionalProperties");
        part(value, members.parts().get(i), spot + i + "/", place, false, faults);
      }
    } else if (document instanceof Items items && schema.has("items")) {
      for (int i = 0; i < items.parts().size(); i++) {
        String place = path + "[" + i + "]";
        part(schema.get("items"), items.parts().get(i), spot + i + "/", place, false, faults);
      }
    }
  }

  private static String joined(String path, String name) {
    return Violations.at(path, name);
  }

  private void part(
      JsonNode schema,
      Document value,
      String spot,
      String path,
      boolean isRequired,
      List<Fault> faults) {
    if (isRequired) {
      faults.add(new Fault(spot, Deed.REMOVED, path, ""));
    }
    List<String> wrong =
        VALUES.stream()
            .filter(other -> !isAllowed(schema, other) && !isOfTheSort(schema, other))
            .toList();
    if (!wrong.isEmpty()) {
      String other = wrong.get(random.nextInt(wrong.size()));
      faults.add(new Fault(spot, Deed.REPLACED, path, other));
    }
    visit(schema, value, spot, path, faults);
  }

  /** Where an object may be, another object is as many faults as it has properties. */
  private static boolean isOfTheSort(JsonNode schema, String json) {
    String sort = json.startsWith("{") ? "\"object\"" : json.startsWith("[") ? "\"array\"" : "?";
    String text = schema.toString();
    return text.contains(sort) || (text.contains("\"$ref\"") && !sort.equals("?"));
  }

  /** The schema itself, or what it refers to, or the one of its choices that the document is. */
  private JsonNode resolved(JsonNode schema, Document document) {
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      return resolved(root.at(reference.stringValue().substring(1)), document);
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.has(choice)) {
        for (JsonNode branch : schema.get(choice)) {
          if (isAllowed(branch, document.json())) {
            return resolved(branch, document);
          }
        }
      }
    }
    return schema;
  }

  private boolean isAllowed(JsonNode schema, String json) {
    JsonNode definitions = root.get("$defs");
    String text = schema.toString();
    return SchemaOracle.of(
            definitions == null || !text.contains("\"$ref\"")
                ? text
                : "{\"$defs\":" + definitions + ",\"allOf\":[" + text + "]}")
        .allows(json);
  }

  /** A text of the client's as violations show it. */
  static String shown(String name) {
    int end = Math.min(name.length(), 100);
    if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    String shown = name.substring(0, end).replaceAll("[\\u0000-\\u001f\\u007f-\\u009f]", " ");
    return end < name.length() ? shown + "…" : shown;
  }

  private static Document changed(Document document, String spot, Map<String, Fault> faults) {
    List<String> names = new ArrayList<>();
    List<Document> parts = new ArrayList<>();
    for (int i = 0; i < document.parts().size(); i++) {
      String part = spot + i + "/";
      Fault fault = faults.get(part);
      if (fault != null && fault.deed() == Deed.REMOVED) {
        continue;
      }
      names.add(document instanceof Members members ? members.names().get(i) : "");
      parts.add(
          fault != null && fault.deed() == Deed.REPLACED
              ? new Leaf(fault.came())
              : changed(document.parts().get(i), part, faults));
    }
    Fault own = faults.get(spot);
    if (own != null && own.deed() == Deed.EXTENDED) {
      names.add(UNKNOWN);
      parts.add(new Leaf("1"));
    }
    return document instanceof Members ? new Members(names, parts) : document.with(parts);
  }
}
