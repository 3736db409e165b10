package dev.tenon.processor.model;

import java.util.List;

/**
 * A regular expression that a whole text must match.
 *
 * @param regexp the expression as {@code java.util.regex} reads it
 * @param flags the names of its flags
 * @param pattern the same in the dialect of JSON Schema, with its anchors
 * @param min the fewest characters that match
 * @param max the most, {@link Integer#MAX_VALUE} for no limit
 * @param expected what is said of a text that does not match
 */
public record Regex(
    String regexp, List<String> flags, String pattern, int min, int max, String expected) {}
