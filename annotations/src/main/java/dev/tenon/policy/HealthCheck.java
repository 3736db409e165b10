package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the health check of tools. It takes no arguments and returns {@code boolean}, or
 * nothing; false, an exception or too long a time is a failure. It runs beside calls, never two at
 * once, and is not a feature: clients do not see it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface HealthCheck {
  /** The tools that depend on it, by name. */
  String[] tool();

  /** How often it runs, at least 100 ms. */
  String every() default "30s";

  /** How long it may take, more than zero and less than {@link #every()}. */
  String timeout() default "2s";

  /** After how many failures in a row the tools are unhealthy, 1 to 1000. */
  int unhealthyAfter() default 3;

  /** After how many successes in a row they are healthy again, 1 to 1000. */
  int healthyAfter() default 2;

  /** What becomes of an unhealthy tool. */
  WhenUnhealthy whenUnhealthy() default WhenUnhealthy.KEEP;
}
