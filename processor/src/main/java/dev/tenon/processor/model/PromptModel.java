package dev.tenon.processor.model;

/**
 * A prompt.
 *
 * @param method the method
 * @param presentation its name, title, description and icons
 */
public record PromptModel(MethodModel method, PresentationModel presentation)
    implements FeatureModel {
  @Override
  public String label() {
    return "prompt \"" + presentation.name() + '"';
  }
}
