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
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final int MOST_IN_A_ROW = 1_000;

  /**
   * Copies the tools and checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its bounds; names the check and the number
   */
  public HealthEntry {
    tools = List.copyOf(tools);
    require(!tools.isEmpty(), name, "must name a tool");
    require(every.compareTo(LEAST) >= 0, name, "must run every 100 ms or less often");
    require(
        timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(every) < 0,
        name,
        "must have a timeout of more than zero and less than the time between its runs");
    require(
        unhealthyAfter >= 1 && unhealthyAfter <= MOST_IN_A_ROW,
        name,
        "must change its tools to unhealthy after 1 to 1000 failures");
    require(
        healthyAfter >= 1 && healthyAfter <= MOST_IN_A_ROW,
        name,
        "must change its tools to healthy after 1 to 1000 successes");
  }

  private static void require(boolean holds, String name, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("The health check " + name + " " + rule + ".");
    }
  }
}
