package dev.tenon.processor.contract;

import dev.tenon.processor.json.JsonText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a contract says of one tool, resource, template, prompt or completion, or of the server.
 *
 * @param kind what it is
 * @param key what tells it from others of its kind, and sorts it: a name or a URI
 * @param members its members in order, their values as compact JSON
 */
record Item(ItemKind kind, String key, Map<String, String> members) {
  /** Kind by kind, and within a kind as the runtime's lists are. */
  static final Comparator<Item> ORDER = Comparator.comparing(Item::kind).thenComparing(Item::key);

  /** The member that holds the digest of an item, and of the whole contract. */
  static final String DIGEST = "digest";

  /** The member that holds how many tokens a definition costs, estimated. */
  static final String TOKENS = "estimatedTokens";

  /** What is worked out from the rest. */
  private static final Set<String> NOT_DIGESTED = Set.of(DIGEST, TOKENS);

  Item {
    members = new LinkedHashMap<>(members);
  }

  /** What the digest is made of: the item without what is worked out from it. */
  String canonical() {
    JsonText text = new JsonText();
    members.forEach((name, value) -> {
      if (!NOT_DIGESTED.contains(name)) {
        text.raw(name, value);
      }
    });
    return text.end();
  }

  /** The digest of what it says. */
  String digest() {
    return Sha256.of(canonical());
  }

  /** All of it with its digest, as compact JSON. */
  String text() {
    JsonText text = new JsonText();
    members.forEach(text::raw);
    return text.text(DIGEST, digest()).end();
  }

  /** What it is called in messages, such as {@code tool "search"}. */
  String label() {
    String[] names = key.split("\0", -1);
    return kind == ItemKind.COMPLETION
        ? "completion of \"%s\" of the %s \"%s\"".formatted(names[2], names[0], names[1])
        : kind.word() + " \"" + key + '"';
  }
}
