package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large the result of a tool may be. A larger one is made smaller so that it still fits its
 * output schema: arrays lose their ends, texts are clipped, and what is required stays. The result
 * says so: {@code truncated}, {@code omitted} (how many elements) and, while the whole is kept,
 * {@code rest}, a link to it. Content that is no data is clipped, and what is no text dropped from
 * its end. The bound holds for the structured content, or for the content where there is none; what
 * is required is sent even if it is more. On a class, it holds for those tools that can have it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Budget {
  /**
   * The most tokens, estimated and never too few: 16 to 100000000; 0 for any number. Exactly one of
   * the two bounds is given.
   */
  int tokens() default 0;

  /** The most bytes of the result as JSON, 64 to 1073741824; 0 for any number. */
  int bytes() default 0;

  /** The properties that are never made smaller, by their names on the wire. */
  String[] keep() default {};

  /**
   * For how long the caller can read the whole result by the link, more than zero; empty for no
   * link.
   */
  String keepRest() default "10m";
}
