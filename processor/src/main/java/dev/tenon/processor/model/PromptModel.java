package dev.tenon.processor.model;

/**
 * A prompt.
 *
 * @param method the method
 * @param presentation its name, title, description and icons
 * @param argumentSchema the schema of its arguments, empty until it is derived; clients do not see
 *     it
 */
public record PromptModel(MethodModel method, PresentationModel presentation, String argumentSchema)
    implements FeatureModel {
  /** The same prompt with its schema. */
  public PromptModel withSchema(String derived) {
    return new PromptModel(method, presentation, derived);
  }

  @Override
  public String label() {
    return "prompt \"" + presentation.name() + '"';
  }
}
