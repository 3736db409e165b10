package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs another method of the same class when this one failed for good: when its last attempt
 * failed, its breaker is open, its bulkhead is full or its time is nearly over. Not for faults of
 * the caller, refusals, cancelled calls and calls whose deadline has passed. What it returns is
 * never cached.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Fallback {
  /**
   * The name of the method. It has the same result type and the same parameters in the same order;
   * after them it may take the {@code Throwable} that it stands in for.
   */
  String value();
}
