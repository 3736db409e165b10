package dev.tenon.contract;

import dev.tenon.contract.json.JsonText;
import java.util.Collections;
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
public record Item(ItemKind kind, String key, Map<String, String> members) {
  /** Kind by kind, and within a kind as the runtime's lists are. */
  public static final Comparator<Item> ORDER =
      Comparator.comparing(Item::kind).thenComparing(Item::key);

  /** The member that holds the digest of an item, and of the whole contract. */
  static final String DIGEST = "digest";

  /** What is worked out from the rest. */
  private static final Set<String> NOT_DIGESTED = Set.of(DIGEST, TokenEstimates.MEMBER);

  /** What the lists of the protocol do not show, besides. */
  private static final Set<String> NOT_LISTED =
      Set.of(
          DIGEST,
          TokenEstimates.MEMBER,
          "task",
          "argumentSchema",
          "access",
          "scopes",
          "scopeIncludes");

  /** Copies the members. */
  public Item {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * An item that its members name.
   *
   * @throws IllegalArgumentException if they do not
   */
  public static Item of(ItemKind kind, Map<String, String> members) {
    String key = kind.key(members);
    if (key == null) {
      throw new IllegalArgumentException("a " + kind.word() + " without a name: " + members);
    }
    return new Item(kind, key, members);
  }

  /** What the digest is made of: the item without what is worked out from it. */
  String canonical() {
    return without(NOT_DIGESTED);
  }

  /** The item as a list of the protocol shows it. */
  public String listed() {
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
  public @Nullable String value(String name) {
    return members.get(name);
  }

  /** The digest of what it says. */
  public String digest() {
    return Sha256.of(canonical());
  }

  /** All of it with its digest, as compact JSON. */
  String text() {
    return all().text(DIGEST, digest()).end();
  }

  /** All of it with what it costs and its digest, as compact JSON. */
  String text(TokenEstimates estimates) {
    Integer tokens = estimates.of(this);
    JsonText text = all();
    if (tokens != null) {
      text.raw(TokenEstimates.MEMBER, tokens.toString());
    }
    return text.text(DIGEST, digest()).end();
  }

  private JsonText all() {
    JsonText text = new JsonText();
    members.forEach(text::raw);
    return text;
  }

  /** What tells it from all other items of a contract. */
  String identity() {
    return kind.identity(key);
  }

  /** What it is called in messages, such as {@code tool "search"}. */
  public String label() {
    String[] names = key.split("\0", -1);
    return kind == ItemKind.COMPLETION
        ? "completion of \"%s\" of the %s \"%s\"".formatted(names[2], names[0], names[1])
        : kind.word() + " \"" + key + '"';
  }
}
