package dev.tenon.runtime.registry;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a resource.
 *
 * @param uri the URI as the client wrote it
 * @param variables the template's variables, of the type that the generated decoder returns; null
 *     for a resource with a fixed URI
 */
public record ResourceRequest(String uri, @Nullable Object variables) {}
