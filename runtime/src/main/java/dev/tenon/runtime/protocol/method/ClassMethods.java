package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods of an annotated class, seen from one of its features.
 *
 * @param features what runs them
 * @param feature the number of the feature's own method
 */
record ClassMethods(Features features, int feature) implements Served.Methods {
  @Override
  public Handler own() {
    return numbered(feature);
  }

  @Override
  public Handler numbered(int other) {
    return new FeatureHandler(features, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassMethods methods
        && features.equals(methods.features)
        && feature == methods.feature;
  }

  @Override
  public int hashCode() {
    return 31 * features.hashCode() + feature;
  }

  static Served served(Feature feature, ToolEntry tool) {
    boolean reads = Boolean.TRUE.equals(tool.hints().readOnly());
    return new Served(
        feature,
        tool.presentation().name(),
        new ClassMethods(tool.features(), tool.feature()),
        tool.policies(),
        reads,
        reads || Boolean.TRUE.equals(tool.hints().idempotent()),
        tool.outputSchema());
  }

  static Served served(Feature feature, ResourceEntry resource) {
    return new Served(
        feature,
        resource.presentation().name(),
        new ClassMethods(resource.features(), resource.feature()),
        resource.policies(),
        true,
        true,
        null);
  }

  static Served served(Feature feature, PromptEntry prompt) {
    return new Served(
        feature,
        prompt.presentation().name(),
        new ClassMethods(prompt.features(), prompt.feature()),
        prompt.policies(),
        true,
        true,
        null);
  }

  static Served served(Feature feature, CompletionEntry completion) {
    return new Served(
        feature,
        feature.name(),
        new ClassMethods(completion.features(), completion.feature()),
        List.of(),
        true,
        true,
        null);
  }
}
