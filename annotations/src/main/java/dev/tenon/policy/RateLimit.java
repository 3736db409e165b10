package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often something may be called (a token bucket). A call beyond it is answered at once with
 * {@code rate_limited} and the time to wait. All limits that hold for a call must have room for it,
 * those of its method, its class and the server, and none is charged when one has not. A limit on a
 * class or a server counts the calls of all its methods together.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(RateLimit.All.class)
public @interface RateLimit {
  /** How many calls, 1 to 1000000000. */
  int permits();

  /** In which time, more than zero. */
  String per() default "1m";

  /** How many calls may come at once, 1 to 1000000000; 0 for as many as {@link #permits()}. */
  int burst() default 0;

  /** Whose calls are counted together. */
  LimitBy by() default LimitBy.USER;

  /** Several of them. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** Each of them. */
    RateLimit[] value();
  }
}
