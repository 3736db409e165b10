package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the argument of a tool that tells one wish of the caller from the next. A second call of
 * the same caller with the same key gets the outcome of the first and does not run the method; one
 * that comes while the first runs waits for it; one with the same key and other arguments is a
 * {@code conflict}. Failures are not kept. At most one argument of a tool, a {@code String}, a
 * {@code UUID} or a whole number.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface IdempotencyKey {
  /** How long the outcome of a key is kept, more than zero. */
  String ttl() default "1h";

  /** How many outcomes of the tool are kept at most, 1 to 1000000; the oldest go first. */
  int maxEntries() default 10_000;
}
