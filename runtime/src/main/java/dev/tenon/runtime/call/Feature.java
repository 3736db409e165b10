package dev.tenon.runtime.call;

/**
 * Which feature a call is for.
 *
 * @param kind tool, resource, prompt or completion
 * @param name the tool's or prompt's name, the resource's URI or template
 */
public record Feature(Kind kind, String name) {
  /** The kinds of features. */
  public enum Kind {
    /** {@code tools/call}. */
    TOOL,
    /** {@code resources/read}. */
    RESOURCE,
    /** {@code prompts/get}. */
    PROMPT,
    /** {@code completion/complete}. */
    COMPLETION
  }
}
