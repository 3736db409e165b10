package dev.tenon.processor.model;

/** An annotated method and what its annotation says. */
public sealed interface FeatureModel
    permits ToolModel, ResourceModel, PromptModel, CompletionModel {
  /** The method. */
  MethodModel method();

  /** What it is and how it is called, such as {@code tool "search"}. */
  String label();
}
