package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.ListKind;
import dev.tenon.runtime.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/**
 * The tools of a server, generated and written by hand, while it runs. A change is all there at
 * once, for clients of both eras, which are told; calls that run go on as they began. Thread-safe.
 */
public final class Tools {
  private final Catalog catalog;

  /** The tools of {@code catalog}. */
  public Tools(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Adds tools, all of them or none.
   *
   * @throws IllegalArgumentException if there is one with the same name
   */
  public void add(Tool... tools) {
    catalog.change(
        ListKind.TOOLS,
        registry -> {
          for (Tool tool : tools) {
            Taken.refuse(registry.has(tool.entry()), "tool", tool.name());
            registry.add(tool.entry());
          }
        });
  }

  /**
   * Puts {@code tool} in the place of the one with the same name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public void replace(Tool tool) {
    catalog.change(
        ListKind.TOOLS,
        registry -> {
          if (!registry.removeTool(tool.name())) {
            throw Taken.nothingToReplace("tool", tool.name(), names());
          }
          registry.add(tool.entry());
        });
  }

  /** Takes a tool away; returns false when there was none. */
  public boolean remove(String name) {
    return catalog.changeIf(ListKind.TOOLS, registry -> registry.removeTool(name));
  }

  /** The names of all tools now. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    Registry registry = catalog.current();
    registry.tools().forEach(tool -> names.add(tool.name()));
    return names;
  }

  /** Tells clients that the list changed, where it depends on something else than these tools. */
  public void changed() {
    catalog.toolsChanged();
  }
}
