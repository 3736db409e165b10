package dev.tenon.runtime.dynamic;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.schema.JsonSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool that was written by hand. Immutable.
 *
 * <pre>{@code
 * server.tools().add(
 *     Tool.named("convert")
 *         .description("Converts an amount of money.")
 *         .readOnly(true)
 *         .inputSchema("{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\"}}}")
 *         .handler((arguments, context) -> rates.convert(arguments.number("amount"))));
 * }</pre>
 */
public final class Tool {
  private final ToolEntry entry;

  private Tool(ToolEntry entry) {
    this.entry = entry;
  }

  /**
   * Begins a tool.
   *
   * @param name 1 to 128 characters of A-Z, a-z, 0-9, _, - and .
   * @throws IllegalArgumentException if it is not
   */
  public static Builder named(String name) {
    return new Builder(Names.check("tool", name));
  }

  /** The tool's name. */
  public String name() {
    return entry.name();
  }

  ToolEntry entry() {
    return entry;
  }

  /** Collects what makes a tool; {@link #handler} ends it. For one thread. */
  public static final class Builder {
    private static final RawJson NO_ARGUMENTS =
        RawJson.of("{\"type\":\"object\",\"additionalProperties\":false}");

    private final String name;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable Boolean readOnly;
    private @Nullable Boolean destructive;
    private @Nullable Boolean idempotent;
    private @Nullable Boolean openWorld;
    private @Nullable String inputSchema;
    private @Nullable String outputSchema;
    private List<Icon> icons = List.of();
    private TaskSupport task = TaskSupport.NEVER;
    private List<Policy> policies = List.of();
    private @Nullable ToolHandler fallback;

    private Builder(String name) {
      this.name = name;
    }

    /** Its name for people. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** What it is for, which a model chooses it by. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Whether it changes nothing. */
    public Builder readOnly(boolean readOnly) {
      this.readOnly = readOnly;
      return this;
    }

    /** Whether it may destroy something. */
    public Builder destructive(boolean destructive) {
      this.destructive = destructive;
      return this;
    }

    /** Whether calling it twice is like calling it once. */
    public Builder idempotent(boolean idempotent) {
      this.idempotent = idempotent;
      return this;
    }

    /** Whether it reaches beyond the server. */
    public Builder openWorld(boolean openWorld) {
      this.openWorld = openWorld;
      return this;
    }

    /** Its icons. */
    public Builder icons(Icon... icons) {
      this.icons = List.of(icons);
      return this;
    }

    /** Whether a call of it becomes a task. */
    public Builder task(TaskSupport task) {
      this.task = task;
      return this;
    }

    /**
     * How its calls are served, as annotations say it of a method. They are checked when the tool
     * is made, and against those of other features when it is added.
     */
    public Builder policies(Policy... served) {
      this.policies = List.of(served);
      return this;
    }

    /**
     * What runs instead when the tool has failed for good, as {@link dev.tenon.policy.Fallback}
     * says it: not for faults of the caller, nor for calls that are over.
     */
    public Builder fallback(ToolHandler fallback) {
      this.fallback = fallback;
      return this;
    }

    /**
     * The JSON Schema of its arguments, whose root type is {@code object}; every call is checked
     * against it. Without one the tool has no arguments. See {@link JsonSchema} for dialects and
     * references.
     */
    public Builder inputSchema(String schema) {
      this.inputSchema = schema;
      return this;
    }

    /** The JSON Schema of its structured content; every result is checked against it. */
    public Builder outputSchema(String schema) {
      this.outputSchema = schema;
      return this;
    }

    /**
     * Ends the tool with what it does.
     *
     * @throws IllegalArgumentException if the description is missing, a schema cannot be used, or
     *     its policies do not fit it; says which and why
     */
    public Tool handler(ToolHandler handler) {
      String purpose = Names.described("tool", name, description);
      SchemaFacts input = SchemaFacts.NONE;
      JsonSchema arguments = null;
      if (inputSchema != null) {
        arguments = schema("input", inputSchema);
        input = SchemaFacts.of(inputSchema);
        if (!input.isObject()) {
          throw new IllegalArgumentException(
              "The root of the input schema of the tool \""
                  + name
                  + "\" must have \"type\": \"object\".");
        }
      }
      JsonSchema results = outputSchema == null ? null : schema("output", outputSchema);
      Hints hints = new Hints(readOnly, destructive, idempotent, openWorld);
      List<Policy> served =
          new PolicyChecks("tool \"" + name + "\"", input.arguments(), hints)
              .check(policies, fallback != null);
      return new Tool(
          new ToolEntry(
              new Presentation(name, title, purpose, icons),
              hints,
              inputSchema == null ? NO_ARGUMENTS : RawJson.of(inputSchema),
              outputSchema == null ? null : RawJson.of(outputSchema),
              outputSchema != null && SchemaFacts.of(outputSchema).isObject(),
              input.headers(),
              task,
              new ToolFeature(handler, fallback, arguments, results),
              OneFeature.NUMBER,
              served));
    }

    private JsonSchema schema(String kind, String schema) {
      try {
        return JsonSchema.of(schema);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "The tool \"" + name + "\" has a wrong " + kind + " schema. " + e.getMessage(), e);
      }
    }
  }
}
