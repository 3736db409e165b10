package dev.tenon.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist.
 *
 * @param id such as {@code A7.5}
 * @param level how binding it is
 * @param sentence what is required
 * @param because why no test of a server can show it, or null
 */
record Requirement(String id, Level level, String sentence, @Nullable String because) {}
