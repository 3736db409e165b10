package dev.tenon.processor.validate.policy;

import dev.tenon.processor.model.CompilationModel;
import dev.tenon.processor.model.FeatureClassModel;
import dev.tenon.processor.model.FeatureModel;
import dev.tenon.processor.model.ServerModel;
import dev.tenon.processor.model.policy.PolicyModel;
import dev.tenon.processor.model.policy.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds the policies that rules look at. */
final class Policies {
  private Policies() {}

  /** Every policy of a type, once, wherever it stands. */
  static <P extends PolicyModel> Set<P> all(CompilationModel compilation, Class<P> type) {
    Set<P> all = new LinkedHashSet<>();
    features(compilation).forEach(feature -> all.addAll(feature.method().serving().all(type)));
    for (ServerModel server : compilation.servers()) {
      for (PolicyModel policy : server.policies()) {
        if (type.isInstance(policy)) {
          all.add(type.cast(policy));
        }
      }
    }
    return all;
  }

  /** All features that are being compiled. */
  static List<FeatureModel> features(CompilationModel compilation) {
    List<FeatureModel> features = new ArrayList<>();
    compilation.classes().forEach(type -> type.features().forEach(features::add));
    return features;
  }

  /** Hands over each feature with all that holds for it, for each server that has it. */
  static void effective(
      CompilationModel compilation, BiConsumer<FeatureModel, List<PolicyModel>> rule) {
    for (FeatureClassModel type : compilation.classes()) {
      boolean isServed = false;
      for (ServerModel server : compilation.servers()) {
        if (has(server, type)) {
          isServed = true;
          type.features()
              .forEach(feature ->
                  rule.accept(feature, feature.method().serving().within(server.policies())));
        }
      }
      if (!isServed) {
        type.features()
            .forEach(feature -> rule.accept(feature, feature.method().serving().policies()));
      }
    }
  }

  /** The one that is written nearer to the method, or the later of the two. */
  static PolicyModel nearer(PolicyModel before, PolicyModel after) {
    boolean isBefore = before.declared().level().compareTo(after.declared().level()) < 0;
    return isBefore ? before : after;
  }

  /** Whether the server has the class. */
  static boolean has(ServerModel server, FeatureClassModel type) {
    return server.features().stream().anyMatch(one -> one.type().equals(type.type()));
  }

  /** What can be done with the feature. */
  static Traits traits(FeatureModel feature) {
    return feature.method().serving().traits();
  }

  /** A time as people write it. */
  static String words(Duration time) {
    long millis = time.toMillis();
    if (millis == 0 || millis % 1_000 != 0) {
      return millis + " ms";
    }
    return millis % 60_000 == 0 ? millis / 60_000 + " min" : millis / 1_000 + " s";
  }
}
