package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stops calling what fails: when too many of the last calls failed or were slow, calls are answered
 * at once with {@code unavailable} and the time to wait; after a while a few are let through to see
 * whether it has recovered. Faults of the caller do not count: wrong arguments, refusals, and every
 * {@code ToolException} whose code is not retryable.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface CircuitBreaker {
  /** The share of failures that opens it, in percent: 1 to 100. */
  int failureRate() default 50;

  /** From how long on a call is slow, more than zero. Left out: none is. */
  String slowCall() default "";

  /** The share of slow calls that opens it, in percent: 1 to 100. */
  int slowRate() default 100;

  /** How many of the last calls are looked at, 1 to 100000. */
  int window() default 100;

  /** How many calls there must have been before it can open, 1 to {@link #window()}. */
  int minCalls() default 10;

  /** How long it stays open, more than zero. */
  String open() default "30s";

  /** How many calls are let through to see whether it has recovered, 1 to 1000. */
  int halfOpen() default 3;

  /** Which exceptions count as failures, subclasses included. Left out: all but the caller's. */
  Class<? extends Throwable>[] counts() default {};

  /** Which exceptions do not count at all, subclasses included. */
  Class<? extends Throwable>[] ignores() default {};

  /**
   * Methods with the same name share one breaker, such as for one database, and its numbers must be
   * the same on each. Left out: each method its own.
   */
  String name() default "";
}
