package dev.tenon.runtime.registry;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool.
 *
 * @param presentation its name, title, description and icons
 * @param hints its hints
 * @param inputSchema a JSON Schema 2020-12 object whose root type is {@code object}
 * @param outputSchema the schema of its structured content, or null when it has none
 * @param outputIsObject whether the root of the output schema is an object; if not, revisions
 *     before 2026-07-28 get it wrapped as the property {@code result}
 * @param headerParameters the arguments that are mirrored into headers
 * @param task whether a call of it becomes a task
 * @param features what decodes and runs it
 * @param feature its number in {@code features}
 * @param policies how it is served, the nearest declaration first
 */
public record ToolEntry(
    Presentation presentation,
    Hints hints,
    RawJson inputSchema,
    @Nullable RawJson outputSchema,
    boolean outputIsObject,
    List<HeaderParameter> headerParameters,
    TaskSupport task,
    Features features,
    int feature,
    List<Policy> policies) {
  /** Copies the lists. */
  public ToolEntry {
    headerParameters = List.copyOf(headerParameters);
    policies = List.copyOf(policies);
  }

  /** A tool without policies. */
  public ToolEntry(
      Presentation presentation,
      Hints hints,
      RawJson inputSchema,
      @Nullable RawJson outputSchema,
      boolean outputIsObject,
      List<HeaderParameter> headerParameters,
      TaskSupport task,
      Features features,
      int feature) {
    this(
        presentation,
        hints,
        inputSchema,
        outputSchema,
        outputIsObject,
        headerParameters,
        task,
        features,
        feature,
        List.of());
  }

  /** A tool whose calls never become tasks. */
  public ToolEntry(
      Presentation presentation,
      Hints hints,
      RawJson inputSchema,
      @Nullable RawJson outputSchema,
      boolean outputIsObject,
      List<HeaderParameter> headerParameters,
      Features features,
      int feature) {
    this(
        presentation,
        hints,
        inputSchema,
        outputSchema,
        outputIsObject,
        headerParameters,
        TaskSupport.NEVER,
        features,
        feature);
  }

  /** The same tool, served so. */
  public ToolEntry policies(Policy... served) {
    return new ToolEntry(
        presentation,
        hints,
        inputSchema,
        outputSchema,
        outputIsObject,
        headerParameters,
        task,
        features,
        feature,
        List.of(served));
  }

  /** The tool's name. */
  public String name() {
    return presentation.name();
  }
}
