package dev.tenon.runtime.observe;

import java.util.Map;

/**
 * A number that a server counted or measures.
 *
 * @param name what it is, such as {@code tenon.cache.requests}
 * @param attributes of what, such as {@code tool} and {@code result}; in the order of their names
 * @param value the number
 */
public record Measurement(String name, Map<String, String> attributes, long value) {}
