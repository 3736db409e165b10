package dev.tenon.runtime.ask;

/**
 * A folder or file that the client works in.
 *
 * @param uri its URI, which begins with {@code file://}
 * @param name its name for people, empty when it has none
 */
public record Root(String uri, String name) {}
