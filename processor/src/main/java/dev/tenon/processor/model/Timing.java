package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * When a date or time must lie.
 *
 * @param moment before or after now
 * @param message what is said of one that lies elsewhere, or null
 */
public record Timing(Moment moment, @Nullable String message) {}
