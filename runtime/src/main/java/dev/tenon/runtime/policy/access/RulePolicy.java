package dev.tenon.runtime.policy.access;

import dev.tenon.runtime.call.AccessRule;
import dev.tenon.runtime.call.Policy;

/**
 * A rule of the user ({@code @RequiresRule}). All of them hold: those of the server, then those of
 * the class, then those of the method; in the policies of a feature they stand in this order, as
 * interceptors do.
 *
 * @param rule what decides
 */
public record RulePolicy(AccessRule rule) implements Policy {
  @Override
  public String settingName() {
    return "rule";
  }
}
