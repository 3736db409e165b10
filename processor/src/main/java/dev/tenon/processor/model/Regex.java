package dev.tenon.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that a whole text must match.
 *
 * @param regexp the expression as {@code java.util.regex} reads it
 * @param flags the names of its flags
 * @param message what is said when a text does not match, or null
 */
public record Regex(String regexp, List<String> flags, @Nullable String message) {}
