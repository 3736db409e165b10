package dev.tenon.runtime.registry;

import dev.tenon.runtime.call.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource, or a resource template.
 *
 * @param uri its URI, or the URI template
 * @param presentation its name, title, description and icons
 * @param mimeType the MIME type of its contents, or null
 * @param features what decodes and runs it
 * @param feature its number in {@code features}
 * @param policies how it is served, the nearest declaration first
 */
public record ResourceEntry(
    String uri,
    Presentation presentation,
    @Nullable String mimeType,
    Features features,
    int feature,
    List<Policy> policies) {
  /** Copies the policies. */
  public ResourceEntry {
    policies = List.copyOf(policies);
  }

  /** A resource without policies. */
  public ResourceEntry(
      String uri,
      Presentation presentation,
      @Nullable String mimeType,
      Features features,
      int feature) {
    this(uri, presentation, mimeType, features, feature, List.of());
  }

  /** The same resource, served so. */
  public ResourceEntry policies(Policy... served) {
    return new ResourceEntry(uri, presentation, mimeType, features, feature, List.of(served));
  }
}
