package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.registry.Catalog;
import dev.tenon.runtime.registry.ListKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The prompts of a server, generated and written by hand, while it runs. A change is all there at
 * once, for clients of both eras, which are told; calls that run go on as they began. Thread-safe.
 */
public final class Prompts {
  private final Catalog catalog;

  /** The prompts of {@code catalog}. */
  public Prompts(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Adds prompts, all of them or none.
   *
   * @throws IllegalArgumentException if there is one with the same name
   */
  public void add(Prompt... prompts) {
    catalog.change(
        ListKind.PROMPTS,
        registry -> {
          for (Prompt prompt : prompts) {
            Taken.refuse(registry.has(prompt.entry()), "prompt", prompt.name());
            registry.add(prompt.entry());
          }
        });
  }

  /**
   * Puts {@code prompt} in the place of the one with the same name, whose completions go with it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public void replace(Prompt prompt) {
    catalog.change(
        ListKind.PROMPTS,
        registry -> {
          if (!registry.removePrompt(prompt.name())) {
            throw Taken.nothingToReplace("prompt", prompt.name(), names());
          }
          registry.add(prompt.entry());
        });
  }

  /** Takes a prompt and its completions away; returns false when there was none. */
  public boolean remove(String name) {
    return catalog.changeIf(ListKind.PROMPTS, registry -> registry.removePrompt(name));
  }

  /** The names of all prompts now. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    catalog.current().prompts().forEach(prompt -> names.add(prompt.name()));
    return names;
  }

  /** Tells clients that the list changed, where it depends on something else than these prompts. */
  public void changed() {
    catalog.promptsChanged();
  }
}
