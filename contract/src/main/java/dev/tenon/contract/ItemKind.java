package dev.tenon.contract;

import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonParser.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contract has items of, in the order in which it lists them. */
public enum ItemKind {
  /** What the server says of itself; there is one. */
  SERVER("server", "server", "name"),
  /** A tool. */
  TOOL("tools", "tool", "name"),
  /** A resource with a fixed URI. */
  RESOURCE("resources", "resource", "uri"),
  /** A resource template. */
  TEMPLATE("resourceTemplates", "resource template", "uriTemplate"),
  /** A prompt. */
  PROMPT("prompts", "prompt", "name"),
  /** An argument that clients can have completed. */
  COMPLETION("completions", "completion", "prompt", "resource", "argument");

  private final String member;
  private final String word;
  private final List<String> identity;

  ItemKind(String member, String word, String... identity) {
    this.member = member;
    this.word = word;
    this.identity = List.of(identity);
  }

  /** The member of the contract that holds the item or the items. */
  public String member() {
    return member;
  }

  /** What one item is called. */
  public String word() {
    return word;
  }

  /**
   * What tells an item from the others of its kind: its name or URI; of a completion whether it is
   * of a prompt, of which, and of which argument. Null when the members do not say it.
   */
  public @Nullable String key(Map<String, String> members) {
    List<String> parts = new ArrayList<>();
    try {
      for (String name : identity) {
        String json = members.get(name);
        if (json != null) {
          if (this == COMPLETION && !name.equals("argument")) {
            parts.add(name);
          }
          parts.add((String) JsonParser.parse(json));
        }
      }
    } catch (SyntaxException | ClassCastException e) {
      return null;
    }
    return parts.size() == (this == COMPLETION ? 3 : 1) ? String.join("\0", parts) : null;
  }

  /** What tells the item with this key from all other items of a contract. */
  String identity(String key) {
    return member + '\0' + key;
  }

  /** The kind of the items that a member of the contract holds, or null. */
  static @Nullable ItemKind of(String member) {
    for (ItemKind kind : values()) {
      if (kind.member.equals(member)) {
        return kind;
      }
    }
    return null;
  }
}
