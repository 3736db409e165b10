package dev.tenon.runtime.call;

import java.util.Locale;

/**
 * Which feature a call is for.
 *
 * @param kind tool, resource, prompt or completion
 * @param name the tool's or prompt's name, the resource's URI or template
 */
public record Feature(Kind kind, String name) {
  /** Kind and name as they stand in sentences, such as {@code tool "search"}. */
  public String text() {
    return kind.name().toLowerCase(Locale.ROOT) + " \"" + name + "\"";
  }

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
