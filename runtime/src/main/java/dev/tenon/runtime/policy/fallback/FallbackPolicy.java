package dev.tenon.runtime.policy.fallback;

import dev.tenon.runtime.call.Policy;

/**
 * What is run when a method failed for good ({@code @Fallback}).
 *
 * @param feature the number of the other method in the class that serves both; its call carries the
 *     same arguments
 */
public record FallbackPolicy(int feature) implements Policy {
  @Override
  public String settingName() {
    return "fallback";
  }
}
