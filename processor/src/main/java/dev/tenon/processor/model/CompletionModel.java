package dev.tenon.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A completion that the source writes.
 *
 * @param method the method
 * @param target where the prompt or resource is named
 * @param prompt the name of the prompt, or null
 * @param resource the URI template, or null
 * @param argumentOrigin where the argument is named
 * @param argument the argument or variable
 */
public record CompletionModel(
    MethodModel method,
    Origin target,
    @Nullable String prompt,
    @Nullable String resource,
    Origin argumentOrigin,
    String argument)
    implements FeatureModel {
  /** The name of the prompt, or the URI template. */
  public String targetName() {
    String name = prompt == null ? resource : prompt;
    return name == null ? "" : name;
  }

  @Override
  public String label() {
    return "completion of \"" + argument + "\" of \"" + targetName() + '"';
  }
}
