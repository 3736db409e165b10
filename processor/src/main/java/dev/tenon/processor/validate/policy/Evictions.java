package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.CacheProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.PromptModel;
import dev.tenon.processor.model.ResourceModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.ToolModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.Traits;
import dev.tenon.processor.validate.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is dropped is something that is kept, by arguments that both sides know. */
final class Evictions implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    for (FeatureModel feature : Policies.features(compilation)) {
      for (PolicyModel.Evicts evicts : feature.method().serving().all(PolicyModel.Evicts.class)) {
        checkAlone(evicts, feature, diagnostics);
      }
    }
    for (ServerModel server : compilation.servers()) {
      // What a class from the class path keeps is known to it alone.
      boolean isWhole = server.features().stream().allMatch(type -> type.compiled() == null);
      Map<String, FeatureModel> targets = targets(server);
      for (FeatureClassModel type : server.features()) {
        type.features()
            .forEach(feature ->
                feature
                    .method()
                    .serving()
                    .all(PolicyModel.Evicts.class)
                    .forEach(evicts ->
                        new Check(evicts, feature, server, targets, isWhole, diagnostics).run()));
      }
    }
  }

  private static void checkAlone(
      PolicyModel.Evicts evicts, FeatureModel feature, Diagnostics diagnostics) {
    Traits traits = Policies.traits(feature);
    if (traits.kind() == Traits.Kind.TOOL && traits.reads()) {
      diagnostics.report(CacheProblem.EVICTS_READ_ONLY, evicts.origin(), feature.label());
    }
    if (evicts.features().isEmpty()) {
      diagnostics.report(
          CacheProblem.EVICTS_NOTHING, evicts.declared().at("value"), feature.label());
    }
    List<String> names = CacheKeys.names(feature);
    for (String key : evicts.key()) {
      if (!names.contains(key)) {
        diagnostics.report(
            CacheProblem.EVICTS_KEY,
            evicts.declared().at("key"),
            key,
            "the " + feature.label() + " has no such argument",
            Nearest.suggestion(key, names));
      }
    }
  }

  private static Map<String, FeatureModel> targets(ServerModel server) {
    Map<String, FeatureModel> targets = new TreeMap<>();
    for (FeatureClassModel type : server.features()) {
      type.features().forEach(feature -> targets.put(name(feature), feature));
    }
    targets.remove("");
    return targets;
  }

  private static String name(FeatureModel feature) {
    if (feature instanceof ToolModel tool) {
      return tool.presentation().name();
    }
    if (feature instanceof PromptModel prompt) {
      return prompt.presentation().name();
    }
    return feature instanceof ResourceModel resource ? resource.uri() : "";
  }

  private record Check(
      PolicyModel.Evicts evicts,
      FeatureModel feature,
      ServerModel server,
      Map<String, FeatureModel> targets,
      boolean isWhole,
      Diagnostics diagnostics) {
    void run() {
      for (String name : evicts.features()) {
        FeatureModel target = targets.get(name);
        if (target != null) {
          check(name, target);
        } else if (isWhole) {
          diagnostics.report(
              CacheProblem.EVICTS_UNKNOWN,
              evicts.declared().at("value"),
              name,
              Nearest.suggestion(name, kept()));
        }
      }
    }

    private List<String> kept() {
      List<String> kept = new ArrayList<>();
      targets.forEach((name, target) -> {
        if (cache(target) != null) {
          kept.add(name);
        }
      });
      return kept;
    }

    private PolicyModel.@Nullable Cached cache(FeatureModel target) {
      for (PolicyModel policy : target.method().serving().within(server.policies())) {
        if (policy instanceof PolicyModel.Cached cached) {
          return cached;
        }
      }
      return null;
    }

    private void check(String name, FeatureModel target) {
      PolicyModel.Cached cached = cache(target);
      if (cached == null) {
        diagnostics.report(CacheProblem.EVICTS_UNCACHED, evicts.declared().at("value"), name);
        return;
      }
      List<String> key = cached.key().isEmpty() ? CacheKeys.names(target) : cached.key();
      for (String argument : evicts.key()) {
        if (!key.contains(argument) && CacheKeys.names(feature).contains(argument)) {
          diagnostics.report(
              CacheProblem.EVICTS_KEY,
              evicts.declared().at("key"),
              argument,
              "it is no part of the key of the " + target.label(),
              Nearest.suggestion(argument, key));
        }
      }
    }
  }
}
