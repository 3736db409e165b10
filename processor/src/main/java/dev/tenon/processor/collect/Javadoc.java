package dev.tenon.processor.collect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment, rendered as plain text.
 *
 * @param description the main description, or null
 * @param parameters the texts of the {@code @param} tags by name
 */
record Javadoc(@Nullable String description, Map<String, String> parameters) {
  /** No comment. */
  static final Javadoc NONE = new Javadoc(null, Map.of());

  /** The text of a parameter, or null. */
  @Nullable String parameter(String name) {
    return parameters.get(name);
  }
}
