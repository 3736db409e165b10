package dev.tenon.runtime.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feature presents itself in a list.
 *
 * @param name the name for programs
 * @param title the name for people, or null
 * @param description what it is for, or null
 * @param icons its icons
 */
public record Presentation(
    String name, @Nullable String title, @Nullable String description, List<Icon> icons) {
  /** Copies the icons. */
  public Presentation {
    icons = List.copyOf(icons);
  }

  /** A presentation without icons. */
  public static Presentation of(String name, @Nullable String title, @Nullable String description) {
    return new Presentation(name, title, description, List.of());
  }
}
