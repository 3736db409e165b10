package dev.tenon.runtime.registry;

/** The lists that can change. */
public enum ListKind {
  /** {@code tools/list}. */
  TOOLS,
  /** {@code prompts/list}. */
  PROMPTS,
  /** {@code resources/list} and {@code resources/templates/list}. */
  RESOURCES
}
