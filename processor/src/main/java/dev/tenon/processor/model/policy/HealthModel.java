package dev.tenon.processor.model.policy;

import dev.tenon.processor.model.Origin;
import java.time.Duration;
import java.util.List;

/**
 * A method that checks what tools depend on.
 *
 * @param origin the method
 * @param annotation its annotation
 * @param name its name
 * @param isStatic whether it runs without an instance
 * @param isDeprecated whether calling it draws a warning
 * @param throwsChecked whether it declares checked exceptions
 * @param answers whether it returns whether all is well; otherwise it returns nothing
 * @param tools the tools that depend on it
 * @param every how often it runs
 * @param timeout how long it may take
 * @param unhealthyAfter after how many failures the tools are unhealthy
 * @param healthyAfter after how many successes they are healthy again
 * @param whenUnhealthy the constant that says what becomes of them
 */
public record HealthModel(
    Origin origin,
    Origin annotation,
    String name,
    boolean isStatic,
    boolean isDeprecated,
    boolean throwsChecked,
    boolean answers,
    List<String> tools,
    Duration every,
    Duration timeout,
    int unhealthyAfter,
    int healthyAfter,
    String whenUnhealthy) {}
