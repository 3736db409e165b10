package dev.tenon.testkit.arguments;

import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The outermost values that a schema allows at a place; who asks looks whether they fit. */
final class Edges {
  private static final List<String> NUMBERS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default");
  private static final int LONGEST = 1_000;

  private final Examples examples;
  private final Random random;

  Edges(Examples examples, Random random) {
    this.examples = examples;
    this.random = random;
  }

  List<Document> at(Place place) {
    JsonNode schema = place.schema();
    List<Document> edges = new ArrayList<>();
    schema.path("enum").forEach(value -> edges.add(Document.of(value.toString())));
    if (schema.has("default")) {
      edges.add(Document.of(schema.get("default").toString()));
    }
    if (place.is("null")) {
      edges.add(new Leaf("null"));
    }
    if (place.is("boolean")) {
      edges.add(new Leaf("true"));
      edges.add(new Leaf("false"));
    }
    if (place.is("integer") || place.is("number")) {
      for (String bound : NUMBERS) {
        if (schema.path(bound).isNumber()) {
          edges.add(new Leaf(schema.get(bound).toString()));
        }
      }
      edges.add(new Leaf("0"));
      edges.add(new Leaf("-1"));
      edges.add(new Leaf("1.0"));
    }
    if (place.is("string") && !schema.has("enum") && !schema.has("const")) {
      addTexts(schema, edges);
    }
    if (place.value() instanceof Items items) {
      addLists(schema, items, edges);
    }
    return edges;
  }

  private void addTexts(JsonNode schema, List<Document> edges) {
    List<String> texts = examples.texts(schema);
    String shortest = texts.get(0);
    String longest = texts.get(0);
    for (String text : texts) {
      shortest = text.length() < shortest.length() ? text : shortest;
      longest = text.length() > longest.length() ? text : longest;
    }
    edges.add(Leaf.text(shortest));
    edges.add(Leaf.text(longest));
    for (int i = 0; i < 5; i++) {
      edges.add(Leaf.text(texts.get(random.nextInt(texts.size()))));
    }
  }

  private static void addLists(JsonNode schema, Items items, List<Document> edges) {
    edges.add(new Items(List.of()));
    int max = schema.path("maxItems").asInt(0);
    if (!items.parts().isEmpty() && max > 0 && max <= LONGEST) {
      List<Document> parts = new ArrayList<>(items.parts());
      while (parts.size() < max) {
        parts.add(parts.get(0));
      }
      edges.add(new Items(parts));
    }
  }
}
