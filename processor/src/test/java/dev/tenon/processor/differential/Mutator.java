package dev.tenon.processor.differential;

import dev.tenon.testkit.arguments.ArgumentGenerator;
import dev.tenon.testkit.arguments.Document;
import dev.tenon.testkit.arguments.Document.Items;
import dev.tenon.testkit.arguments.Document.Leaf;
import dev.tenon.testkit.arguments.Document.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes a document at a place or two, in ways in which senders are wrong. */
final class Mutator {
  private static final List<String> ENDS =
      List.of(
          " ", "\n", "\u00a0", "\u2003", "\u0000", "x", "0", ".", "Z", "\ud83d\ude00", "\ud800");

  private final Random random;
  private final ArgumentGenerator generator;

  /**
   * @param generator makes values that may be anything
   */
  Mutator(Random random, ArgumentGenerator generator) {
    this.random = random;
    this.generator = generator;
  }

  /** The document with one to three changes. */
  Document mutate(Document document) {
    Document changed = document;
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      changed = somewhere(changed);
    }
    return changed;
  }

  /** Goes down to a place, more likely a deep one than the root. */
  private Document somewhere(Document document) {
    List<Document> parts = document.parts();
    if (parts.isEmpty() || random.nextInt(5) == 0) {
      return change(document);
    }
    int place = random.nextInt(parts.size());
    List<Document> others = new ArrayList<>(parts);
    others.set(place, somewhere(parts.get(place)));
    return document.with(others);
  }

  private Document change(Document document) {
    return switch (random.nextInt(8)) {
      case 0 -> new Leaf("null");
      case 1 -> generator.anything();
      case 2 -> new Items(List.of(document));
      case 3 -> new Members(List.of("value"), List.of(document));
      default -> changeSort(document);
    };
  }

  private Document changeSort(Document document) {
    if (document instanceof Items items) {
      return items(items);
    }
    if (document instanceof Members members) {
      return members(members);
    }
    Leaf leaf = (Leaf) document;
    if (leaf.isText()) {
      return text(leaf);
    }
    return leaf.isNumber() ? number(leaf.json()) : Leaf.text(leaf.json());
  }

  private Document items(Items items) {
    List<Document> parts = new ArrayList<>(items.parts());
    switch (random.nextInt(6)) {
      case 0 -> parts.clear();
      case 1 -> Collections.shuffle(parts, random);
      case 2 -> parts.add(new Leaf("null"));
      case 3 -> {
        if (!parts.isEmpty()) {
          parts.remove(random.nextInt(parts.size()));
        }
      }
      case 4 -> {
        if (!parts.isEmpty()) {
          Document first = parts.get(0);
          while (parts.size() < 12) {
            parts.add(first);
          }
        }
      }
      default -> {
        if (!parts.isEmpty()) {
          parts.add(parts.get(random.nextInt(parts.size())));
        }
      }
    }
    return new Items(parts);
  }

  private Document members(Members members) {
    List<String> names = new ArrayList<>(members.names());
    List<Document> parts = new ArrayList<>(members.parts());
    int place = names.isEmpty() ? -1 : random.nextInt(names.size());
    int kind = random.nextInt(6);
    if (kind == 0 || place < 0) {
      names.add("extra");
      parts.add(generator.anything());
    } else if (kind == 1) {
      names.remove(place);
      parts.remove(place);
    } else if (kind == 2) {
      names.set(place, otherwise(names.get(place)));
    } else if (kind == 3) {
      names.add(otherwise(names.get(place)));
      parts.add(parts.get(place));
    } else if (kind == 4) {
      Collections.rotate(names, 1);
      Collections.rotate(parts, 1);
    } else {
      // The values of two properties change places.
      Collections.swap(parts, place, random.nextInt(parts.size()));
    }
    return new Members(names, parts);
  }

  private Document text(Leaf leaf) {
    String text = leaf.json().substring(1, leaf.json().length() - 1);
    String end = ENDS.get(random.nextInt(ENDS.size()));
    return switch (random.nextInt(7)) {
      case 0 -> new Leaf(leaf.json().replace(text, text + text));
      case 1 -> Leaf.text(end);
      case 2 -> new Leaf('"' + text + Leaf.text(end).json().substring(1));
      case 3 -> new Leaf(Leaf.text(end).json().replaceFirst(".$", "") + text + '"');
      case 4 -> new Leaf('"' + text + " ".repeat(200) + '"');
      case 5 -> text.indexOf('\\') >= 0 ? leaf : Leaf.text(otherwise(text));
      default -> text.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?") ? new Leaf(text) : leaf;
    };
  }

  private String otherwise(String text) {
    return switch (random.nextInt(6)) {
      case 5 -> text + "name"; // as in an alias
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> text + "s";
      case 3 -> text.isEmpty() ? "x" : text.substring(1);
      default -> " " + text;
    };
  }

  private Document number(String number) {
    boolean isPlain = number.matches("-?[0-9]{1,17}");
    return switch (random.nextInt(7)) {
      case 0 -> Leaf.text(number);
      case 1 -> new Leaf(isPlain ? number + ".0" : number);
      case 2 -> new Leaf(isPlain ? number + "e0" : number);
      case 3 -> new Leaf(number.startsWith("-") ? number.substring(1) : "-" + number);
      case 4 -> new Leaf(isPlain ? String.valueOf(Long.parseLong(number) + 1) : number);
      case 5 -> new Leaf(isPlain ? String.valueOf(Long.parseLong(number) - 1) : number);
      default -> new Leaf(isPlain ? number + ".5" : number);
    };
  }
}
