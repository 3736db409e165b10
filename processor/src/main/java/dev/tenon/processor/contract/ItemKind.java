package dev.tenon.processor.contract;

import org.jspecify.annotations.Nullable;

/** What a contract has items of, in the order in which it lists them. */
enum ItemKind {
  /** What the server says of itself; there is one. */
  SERVER("server", "server"),
  TOOL("tools", "tool"),
  RESOURCE("resources", "resource"),
  TEMPLATE("resourceTemplates", "resource template"),
  PROMPT("prompts", "prompt"),
  COMPLETION("completions", "completion");

  private final String member;
  private final String word;

  ItemKind(String member, String word) {
    this.member = member;
    this.word = word;
  }

  /** The member of the contract that holds the item or the items. */
  String member() {
    return member;
  }

  /** What one item is called. */
  String word() {
    return word;
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
