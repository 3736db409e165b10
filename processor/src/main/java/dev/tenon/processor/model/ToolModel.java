package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A tool.
 *
 * @param method the method
 * @param presentation its name, title, description and icons
 * @param hints its hints
 * @param task whether its calls become tasks
 * @param resultBudget how large its results may be, or null
 * @param handWritten the schema of its arguments as the source writes it, or null
 * @param inputSchema the schema of its arguments, empty until it is derived
 * @param outputSchema the schema of its structured content, or null
 */
public record ToolModel(
    MethodModel method,
    PresentationModel presentation,
    HintsModel hints,
    TaskModel task,
    @Nullable ResultBudgetModel resultBudget,
    @Nullable SchemaModel handWritten,
    String inputSchema,
    @Nullable String outputSchema)
    implements FeatureModel {
  /** The same tool with its schemas. */
  public ToolModel withSchemas(String input, @Nullable String output) {
    return new ToolModel(
        method, presentation, hints, task, resultBudget, handWritten, input, output);
  }

  @Override
  public String label() {
    return "tool \"" + presentation.name() + '"';
  }
}
