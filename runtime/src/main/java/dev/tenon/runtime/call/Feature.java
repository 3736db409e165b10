package dev.tenon.runtime.call;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Feature feature && kind == feature.kind && name.equals(feature.name);
  }

  /** Of the name alone, since hardly ever two kinds have the same. */
  @Override
  public int hashCode() {
    return name.hashCode();
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
