package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/**
 * The resources and resource templates of a server, generated and written by hand, while it runs. A
 * change is all there at once, for clients of both eras, which are told; calls that run go on as
 * they began. Thread-safe.
 */
public final class Resources {
  private final Catalog catalog;

  /** The resources of {@code catalog}. */
  public Resources(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Adds resources, all of them or none.
   *
   * @throws IllegalArgumentException if there is one with the same URI
   */
  public void add(Resource... resources) {
    catalog.change(
        ListKind.RESOURCES,
        registry -> {
          for (Resource resource : resources) {
            Taken.refuse(registry.has(resource.entry()), "resource", resource.uri());
            registry.add(resource.entry());
          }
        });
  }

  /**
   * Puts {@code resource} in the place of the one with the same URI.
   *
   * @throws IllegalArgumentException if there is none
   */
  public void replace(Resource resource) {
    catalog.change(
        ListKind.RESOURCES,
        registry -> {
          if (!registry.removeResource(resource.uri())) {
            throw Taken.nothingToReplace("resource", resource.uri(), uris());
          }
          registry.add(resource.entry());
        });
  }

  /** Takes a resource or template away; returns false when there was none. */
  public boolean remove(String uri) {
    return catalog.changeIf(ListKind.RESOURCES, registry -> registry.removeResource(uri));
  }

  /** The URIs of all resources, and the templates, now. */
  public List<String> uris() {
    List<String> uris = new ArrayList<>();
    Registry registry = catalog.current();
    registry.resources().forEach(resource -> uris.add(resource.uri()));
    registry.templates().forEach(template -> uris.add(template.uri()));
    return uris;
  }

  /**
   * Tells the clients that subscribed to {@code uri} that its contents changed. Returns soon.
   *
   * @param uri the URI itself, also of a resource that a template describes
   */
  public void updated(String uri) {
    catalog.resourceUpdated(uri);
  }

  /** Tells clients that the list changed, where it depends on something else than these. */
  public void changed() {
    catalog.resourcesChanged();
  }
}
