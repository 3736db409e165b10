package dev.tenon.processor.contract;

import dev.tenon.processor.json.JsonText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** What is worked out from the rest. */
  private static final Set<String> NOT_DIGESTED = Set.of(DIGEST, TokenCosts.MEMBER);

  /** What the lists of the protocol do not show, besides. */
  private static final Set<String> NOT_LISTED =
      Set.of(DIGEST, TokenCosts.MEMBER, "task", "argumentSchema");

  Item {
    members = new LinkedHashMap<>(members);
  }

  /** What the digest is made of: the item without what is worked out from it. */
  String canonical() {
    return without(NOT_DIGESTED);
  }

  /** The item as a list of the protocol shows it. */
  String listed() {
    return without(NOT_LISTED);
  }

  private String without(Set<String> names) {
    JsonText text = new JsonText();
    members.forEach((name, value) -> {
      if (!names.contains(name)) {
        text.raw(name, value);
      }
    });
    return text.end();
  }

  /** The value of a member as compact JSON, or null when there is none. */
  @Nullable String value(String name) {
    return members.get(name);
  }

  /** The digest of what it says. */
  String digest() {
    return Sha256.of(canonical());
  }

  /** All of it with its digest and what it costs, as compact JSON. */
  String text(TokenCosts costs) {
    JsonText text = new JsonText();
    members.forEach(text::raw);
    Integer tokens = costs.of(this);
    if (tokens != null) {
      text.raw(TokenCosts.MEMBER, tokens.toString());
    }
    return text.text(DIGEST, digest()).end();
  }

  /** What it is called in messages, such as {@code tool "search"}. */
  String label() {
    return kind.word() + " \"" + key.replace('\0', ' ') + '"';
  }
}
