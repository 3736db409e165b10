package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Drops what {@link Cached} methods keep, when this method has succeeded: entries of all callers,
 * since what was written is new for all of them.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Evicts.All.class)
public @interface Evicts {
  /**
   * The tools and prompts, by name, and resources, by URI or template, whose results are dropped.
   */
  String[] value();

  /**
   * Drops only the results that were kept for the same values of these arguments: of this method,
   * and part of the key of the others. Left out: all results.
   */
  String[] key() default {};

  /** Several of them. */
  @Documented
  @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** Each of them. */
    Evicts[] value();
  }
}
