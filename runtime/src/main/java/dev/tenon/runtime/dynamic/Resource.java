package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.UriTemplate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource, or a resource template, that was written by hand. Immutable.
 *
 * <pre>{@code
 * server.resources().add(
 *     Resource.at("notes://{day}")
 *         .name("notes")
 *         .mimeType("text/markdown")
 *         .reader((request, context) -> notes.of(request.variable("day"))));
 * }</pre>
 */
public final class Resource {
  private final ResourceEntry entry;

  private Resource(ResourceEntry entry) {
    this.entry = entry;
  }

  /**
   * Begins a resource.
   *
   * @param uri its URI with a scheme, or a URI template (RFC 6570, levels 1 to 3)
   * @throws IllegalArgumentException if it is neither
   */
  public static Builder at(String uri) {
    if (uri.indexOf('{') >= 0) {
      return new Builder(uri, UriTemplate.parse(uri).variables());
    }
    try {
      if (new URI(uri).isAbsolute()) {
        return new Builder(uri, Set.of());
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(Violations.quote(uri) + " is not a URI.", e);
    }
    throw new IllegalArgumentException(Violations.quote(uri) + " is a URI without a scheme.");
  }

  /** Its URI, or the URI template. */
  public String uri() {
    return entry.uri();
  }

  ResourceEntry entry() {
    return entry;
  }

  /** Collects what makes a resource; {@link #reader} ends it. For one thread. */
  public static final class Builder {
    private final String uri;
    private final Set<String> variables;
    private @Nullable String name;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String mimeType;
    private List<Icon> icons = List.of();
    private List<Policy> policies = List.of();
    private @Nullable ResourceReader fallback;

    private Builder(String uri, Set<String> variables) {
      this.uri = uri;
      this.variables = variables;
    }

    /** Its name for programs; the URI when none is given. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Its name for people. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** What it is. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** The MIME type of its contents. */
    public Builder mimeType(String mimeType) {
      this.mimeType = mimeType;
      return this;
    }

    /** Its icons. */
    public Builder icons(Icon... icons) {
      this.icons = List.of(icons);
      return this;
    }

    /**
     * How its calls are served, as annotations say it of a method. They are checked when the
     * resource is made, and against those of other features when it is added.
     */
    public Builder policies(Policy... served) {
      this.policies = List.of(served);
      return this;
    }

    /**
     * What runs instead when the resource has failed for good, as {@link dev.tenon.policy.Fallback}
     * says it: not for faults of the caller, nor for calls that are over.
     */
    public Builder fallback(ResourceReader fallback) {
      this.fallback = fallback;
      return this;
    }

    /**
     * Ends the resource with how it is read.
     *
     * @throws IllegalArgumentException if its policies do not fit it
     */
    public Resource reader(ResourceReader reader) {
      List<Policy> served =
          new PolicyChecks("resource \"" + uri + "\"", variables, PolicyChecks.READS)
              .check(policies, fallback != null);
      return new Resource(
          new ResourceEntry(
              uri,
              new Presentation(name == null ? uri : name, title, description, icons),
              mimeType,
              new ResourceFeature(variables, mimeType, reader, fallback),
              OneFeature.NUMBER,
              served));
    }
  }
}
