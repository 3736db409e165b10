package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many calls run at once, and how the others wait: by priority, fair among callers, and only as
 * long as their deadline can be kept. A call that finds the queue full, or cannot be done in time,
 * is answered at once with {@code overloaded}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Bulkhead {
  /** How many run at once, 1 to 1000000. */
  int concurrency();

  /** How many may wait, 0 to 1000000. */
  int queue() default 0;

  /** How long a call waits at most; zero is not waiting. */
  String maxWait() default "1s";

  /** Which calls of the bulkhead go first. */
  Priority priority() default Priority.NORMAL;

  /**
   * Methods with the same name share one bulkhead, and its numbers must be the same on each. Left
   * out: on a method its own, on a class or server one for all its methods.
   */
  String name() default "";
}
