package dev.tenon.runtime.registry;

import dev.tenon.runtime.call.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt.
 *
 * @param presentation its name, title, description and icons
 * @param arguments its arguments, in the order of the method's parameters
 * @param features what decodes and runs it
 * @param feature its number in {@code features}
 * @param policies how it is served, the nearest declaration first
 */
public record PromptEntry(
    Presentation presentation,
    List<Argument> arguments,
    Features features,
    int feature,
    List<Policy> policies) {
  /** Copies the lists. */
  public PromptEntry {
    arguments = List.copyOf(arguments);
    policies = List.copyOf(policies);
  }

  /** A prompt without policies. */
  public PromptEntry(
      Presentation presentation, List<Argument> arguments, Features features, int feature) {
    this(presentation, arguments, features, feature, List.of());
  }

  /** The same prompt, served so. */
  public PromptEntry policies(Policy... served) {
    return new PromptEntry(presentation, arguments, features, feature, List.of(served));
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
