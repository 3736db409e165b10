package dev.tenon.runtime.registry;

import dev.tenon.policy.WhenUnhealthy;
import java.time.Duration;
import java.util.List;

/**
 * A health check.
 *
 * @param name the method's name, unique in {@code features}
 * @param tools the tools that depend on it
 * @param every how often it runs
 * @param timeout how long it may take
 * @param unhealthyAfter after how many failures in a row the tools are unhealthy
 * @param healthyAfter after how many successes in a row they are healthy again
 * @param whenUnhealthy what becomes of them
 * @param features what runs it; a result that is no success is a failure, as is an exception
 * @param feature its number in {@code features}
 */
public record HealthEntry(
    String name,
    List<String> tools,
    Duration every,
    Duration timeout,
    int unhealthyAfter,
    int healthyAfter,
    WhenUnhealthy whenUnhealthy,
    Features features,
    int feature) {
  /** Copies the tools. */
  public HealthEntry {
    tools = List.copyOf(tools);
  }
}
