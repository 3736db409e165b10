package dev.tenon.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An icon.
 *
 * @param origin the annotation that declares it
 * @param src where it is
 * @param mimeType its MIME type, or null
 * @param sizes its sizes
 * @param theme {@code light}, {@code dark}, or null
 */
public record IconModel(
    Origin origin,
    String src,
    @Nullable String mimeType,
    List<String> sizes,
    @Nullable String theme) {}
