package dev.tenon.processor.validate.policy;

import dev.tenon.processor.diagnostic.CacheProblem;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Nearest;
import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.PropertyModel;
import dev.tenon.processor.model.policy.Declared.Level;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.validate.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The key of a cache names arguments that there are, each once. */
final class CacheKeys implements Rule {
  @Override
  public void check(CompilationModel compilation, Diagnostics diagnostics) {
    Policies.effective(
        compilation,
        (feature, policies) -> {
          for (PolicyModel policy : policies) {
            if (policy instanceof PolicyModel.Cached cached) {
              check(cached, feature, diagnostics);
            }
          }
        });
    Policies.all(compilation, PolicyModel.Cached.class)
        .forEach(cached -> checkTwice(cached.key(), cached, diagnostics));
    Policies.all(compilation, PolicyModel.Evicts.class)
        .forEach(evicts -> checkTwice(evicts.key(), evicts, diagnostics));
  }

  private static void check(
      PolicyModel.Cached cached, FeatureModel feature, Diagnostics diagnostics) {
    List<String> names = names(feature);
    for (String name : cached.key()) {
      if (!names.contains(name) && !(isShared(cached) && names.isEmpty())) {
        diagnostics.report(
            CacheProblem.KEY_UNKNOWN,
            cached.declared().at("key"),
            name,
            feature.label(),
            Nearest.suggestion(name, names));
      }
    }
  }

  /** What stands on a class is also for methods that take nothing, of which all is the key. */
  private static boolean isShared(PolicyModel.Cached cached) {
    return cached.declared().level() != Level.METHOD;
  }

  /** The arguments of a feature, by their names on the wire. */
  static List<String> names(FeatureModel feature) {
    return feature.method().arguments().stream().map(PropertyModel::name).toList();
  }

  private static void checkTwice(List<String> key, PolicyModel policy, Diagnostics diagnostics) {
    Set<String> seen = new HashSet<>();
    for (String name : key) {
      if (!seen.add(name)) {
        diagnostics.report(CacheProblem.KEY_TWICE, policy.declared().at("key"), name);
      }
    }
  }
}
