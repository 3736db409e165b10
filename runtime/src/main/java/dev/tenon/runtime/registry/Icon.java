package dev.tenon.runtime.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An icon.
 *
 * @param src an https or data URI
 * @param mimeType the MIME type, or null
 * @param sizes such as {@code 48x48} or {@code any}
 * @param theme {@code light}, {@code dark}, or null
 */
public record Icon(
    String src, @Nullable String mimeType, List<String> sizes, @Nullable String theme) {
  /** Copies the sizes. */
  public Icon {
    sizes = List.copyOf(sizes);
  }
}
