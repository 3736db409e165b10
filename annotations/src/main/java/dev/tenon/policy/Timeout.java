package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a call may take, from its arrival to its answer. When the time is over, the thread that
 * runs the method is interrupted and the caller is told {@code timeout}; what the method returns
 * later is dropped. The time that a user takes to answer a question does not count.
 *
 * <p>Without it the setting {@code call-timeout} holds; a client may ask for less time, never for
 * more.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Timeout {
  /** The time, more than zero, such as {@code 2s}. */
  String value();
}
