package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule of one's own decides each call, after the caller has met all that is declared besides and
 * the arguments are read: for what depends on the arguments, such as whose order it is. It is asked
 * before a cache is looked into, and decides nothing of lists. Rules of the server, the class and
 * the method must all allow the call, in this order.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RequiresRule {
  /**
   * The classes, each a {@code dev.tenon.runtime.call.AccessRule}. One that cannot be made with an
   * accessible constructor without parameters becomes a parameter of the generated {@code create}.
   */
  Class<?>[] value();
}
