package dev.tenon.testkit.contract;

import dev.tenon.testkit.McpTestClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks at a list of the server. */
final class ListChecks {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

  private final Listed list;

  ListChecks(Listed list) {
    this.list = list;
  }

  /**
   * The list is the same for whoever asks, and however.
   *
   * @param clients clients of the same server, of one whose pages have one entry each, and of a
   *     server that was started anew, each with a word for it
   */
  void isStable(List<? extends Asked> clients) {
    List<JsonNode> first = List.of();
    for (int i = 0; i < clients.size(); i++) {
      Asked asked = clients.get(i);
      List<JsonNode> entries = list.of(asked.client().get());
      Set<String> keys = new HashSet<>();
      for (JsonNode entry : entries) {
        if (!keys.add(list.key(entry))) {
          throw new AssertionError(
              list.method() + " has \"" + list.key(entry) + "\" twice" + asked.when());
        }
      }
      if (i == 0) {
        first = entries;
      } else if (!first.equals(entries)) {
        throw new AssertionError(
            list.method()
                + " is not stable: it is another"
                + asked.when()
                + difference(first, entries));
      }
    }
  }

  /**
   * Somebody who asks.
   *
   * @param when the end of a sentence
   * @param client makes the client
   */
  record Asked(String when, Supplier<McpTestClient> client) {}

  private String difference(List<JsonNode> first, List<JsonNode> then) {
    List<String> names = first.stream().map(list::key).toList();
    List<String> others = then.stream().map(list::key).toList();
    return names.equals(others)
        ? ", for the entries with the same names differ:\n    "
            + Stores.clipped(first.toString())
            + "\n    "
            + Stores.clipped(then.toString())
        : ":\n    first " + names + "\n    then  " + others;
  }

  /** Each entry has a name and a description that people and models can read. */
  void isDescribed(List<JsonNode> entries) {
    for (JsonNode entry : entries) {
      String label = "The " + list.word() + " \"" + list.key(entry) + "\"";
      boolean mustBePlain = list == Listed.TOOLS || list == Listed.PROMPTS;
      if (mustBePlain && !NAME.matcher(list.key(entry)).matches()) {
        throw new AssertionError(
            label + " has a name that clients may refuse: 1 to 128 of A-Z, a-z, 0-9, _, - and .");
      }
      String description = entry.path("description").asString("");
      if (description.isBlank()) {
        throw new AssertionError(label + " has no description, by which models choose.");
      }
      for (String member : List.of("name", "title", "description")) {
        String text = entry.path(member).asString("");
        String hidden = hidden(text);
        if (hidden != null) {
          throw new AssertionError(
              label + " has " + hidden + " in its " + member + ", which people do not see.");
        }
        if (!text.equals(text.strip())) {
          throw new AssertionError(label + " has white space around its " + member + ".");
        }
      }
    }
  }

  /** A character that is not seen, as {@code U+200B}; null if there is none. */
  private static @Nullable String hidden(String text) {
    int[] points = text.codePoints().toArray();
    for (int point : points) {
      boolean isHidden =
          switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t' && point != '\r';
            // Joiners belong to emoji and to scripts; the rest directs the eye elsewhere.
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
          };
      if (isHidden) {
        return "U+%04X".formatted(point);
      }
    }
    return null;
  }
}
