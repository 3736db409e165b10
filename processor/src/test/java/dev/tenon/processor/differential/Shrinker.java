package dev.tenon.processor.differential;

import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.Document.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a document that shows something as small as it can be while it still shows it. */
final class Shrinker {
  private final Predicate<String> shows;

  Shrinker(Predicate<String> shows) {
    this.shows = shows;
  }

  String shrink(String json) {
    Document document = Document.of(json);
    for (boolean isSmaller = true; isSmaller; ) {
      isSmaller = false;
      for (Document smaller : smaller(document)) {
        if (smaller.json().length() < document.json().length() && shows.test(smaller.json())) {
          document = smaller;
          isSmaller = true;
          break;
        }
      }
    }
    return document.json();
  }

  /** The document without one of its parts, or with a smaller one. */
  private static List<Document> smaller(Document document) {
    List<Document> smaller = new ArrayList<>();
    List<Document> parts = document.parts();
    for (int i = 0; i < parts.size(); i++) {
      smaller.add(document.without(i));
    }
    for (int i = 0; i < parts.size(); i++) {
      for (Document part : smaller(parts.get(i))) {
        List<Document> others = new ArrayList<>(parts);
        others.set(i, part);
        smaller.add(document.with(others));
      }
    }
    if (document instanceof Leaf leaf && leaf.isText()) {
      smaller.add(Leaf.text("a"));
    }
    return smaller;
  }
}
