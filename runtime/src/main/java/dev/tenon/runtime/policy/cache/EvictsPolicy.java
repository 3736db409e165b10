package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Policy;
import java.util.List;

/**
 * Whose results are dropped when a method has succeeded ({@code @Evicts}).
 *
 * @param features tools and prompts by name, resources by URI or template; not empty
 * @param key the arguments whose values the dropped results have in common with the call; empty to
 *     drop all results
 */
public record EvictsPolicy(List<String> features, List<String> key) implements Policy {
  /** Copies the lists. */
  public EvictsPolicy {
    features = List.copyOf(features);
    key = List.copyOf(key);
  }

  @Override
  public String settingName() {
    return "evicts";
  }
}
