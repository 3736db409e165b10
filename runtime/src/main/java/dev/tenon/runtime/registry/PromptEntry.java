package dev.tenon.runtime.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt.
 *
 * @param presentation its name, title, description and icons
 * @param arguments its arguments, in the order of the method's parameters
 * @param features what decodes and runs it
 * @param feature its number in {@code features}
 */
public record PromptEntry(
    Presentation presentation, List<Argument> arguments, Features features, int feature) {
  /** Copies the arguments. */
  public PromptEntry {
    arguments = List.copyOf(arguments);
  }

  /** The prompt's name. */
  public String name() {
    return presentation.name();
  }

  /**
   * An argument of a prompt.
   *
   * @param name its name
   * @param title its name for people, or null
   * @param description what it means, or null
   * @param required whether it must be given
   */
  public record Argument(
      String name, @Nullable String title, @Nullable String description, boolean required) {}
}
