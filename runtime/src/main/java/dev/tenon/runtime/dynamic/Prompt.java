package dev.tenon.runtime.dynamic;

import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that was written by hand. Immutable.
 *
 * <pre>{@code
 * server.prompts().add(
 *     Prompt.named("greet")
 *         .description("Greets somebody.")
 *         .argument("name", "whom to greet", true)
 *         .handler((arguments, context) -> "Greet " + arguments.get("name") + "."));
 * }</pre>
 */
public final class Prompt {
  private final PromptEntry entry;

  private Prompt(PromptEntry entry) {
    this.entry = entry;
  }

  /**
   * Begins a prompt.
   *
   * @param name 1 to 128 characters of A-Z, a-z, 0-9, _, - and .
   * @throws IllegalArgumentException if it is not
   */
  public static Builder named(String name) {
    return new Builder(Names.check("prompt", name));
  }

  /** The prompt's name. */
  public String name() {
    return entry.name();
  }

  PromptEntry entry() {
    return entry;
  }

  /** Collects what makes a prompt; {@link #handler} ends it. For one thread. */
  public static final class Builder {
    private final String name;
    private @Nullable String title;
    private @Nullable String description;
    private final List<PromptEntry.Argument> arguments = new ArrayList<>();
    private List<Icon> icons = List.of();
    private List<Policy> policies = List.of();
    private @Nullable PromptHandler fallback;

    private Builder(String name) {
      this.name = name;
    }

    /** Its name for people. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** What it is for. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Its icons. */
    public Builder icons(Icon... icons) {
      this.icons = List.of(icons);
      return this;
    }

    /**
     * Adds an argument.
     *
     * @param argument its name
     * @param meaning what it means
     * @param required whether it must be given
     * @throws IllegalArgumentException if there is one with this name
     */
    public Builder argument(String argument, String meaning, boolean required) {
      for (PromptEntry.Argument other : arguments) {
        if (other.name().equals(argument)) {
          throw new IllegalArgumentException(
              "The prompt \"" + name + "\" has the argument \"" + argument + "\" twice.");
        }
      }
      arguments.add(new PromptEntry.Argument(argument, null, meaning, required));
      return this;
    }

    /**
     * How its calls are served, as annotations say it of a method. They are checked when the prompt
     * is made, and against those of other features when it is added.
     */
    public Builder policies(Policy... served) {
      this.policies = List.of(served);
      return this;
    }

    /**
     * What runs instead when the prompt has failed for good, as {@link dev.tenon.policy.Fallback}
     * says it: not for faults of the caller, nor for calls that are over.
     */
    public Builder fallback(PromptHandler fallback) {
      this.fallback = fallback;
      return this;
    }

    /**
     * Ends the prompt with what it says.
     *
     * @throws IllegalArgumentException if the description is missing, or its policies do not fit it
     */
    public Prompt handler(PromptHandler handler) {
      String purpose = Names.described("prompt", name, description);
      Set<String> names = new HashSet<>();
      arguments.forEach(argument -> names.add(argument.name()));
      List<Policy> served =
          new PolicyChecks("prompt \"" + name + "\"", names, PolicyChecks.READS)
              .check(policies, fallback != null);
      return new Prompt(
          new PromptEntry(
              new Presentation(name, title, purpose, icons),
              arguments,
              new PromptFeature(arguments, handler, fallback),
              OneFeature.NUMBER,
              served));
    }
  }
}
