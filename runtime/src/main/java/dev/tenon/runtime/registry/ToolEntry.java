package dev.tenon.runtime.registry;

import dev.tenon.TaskSupport;
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
    int feature) {
  /** Copies the header parameters. */
  public ToolEntry {
    headerParameters = List.copyOf(headerParameters);
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

  /** The tool's name. */
  public String name() {
    return presentation.name();
  }
}
