package dev.tenon.runtime.registry;

import org.jspecify.annotations.Nullable;

/**
 * A resource, or a resource template.
 *
 * @param uri its URI, or the URI template
 * @param presentation its name, title, description and icons
 * @param mimeType the MIME type of its contents, or null
 * @param features what decodes and runs it
 * @param feature its number in {@code features}
 */
public record ResourceEntry(
    String uri,
    Presentation presentation,
    @Nullable String mimeType,
    Features features,
    int feature) {}
