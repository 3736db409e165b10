package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs interceptors around calls. Those of the server are outermost, then those of the class, then
 * those of the method, each in the order in which they are written. One that cannot be made with an
 * accessible constructor without parameters becomes a parameter of the generated {@code create}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Intercepted.All.class)
public @interface Intercepted {
  /** The classes, each a {@code dev.tenon.runtime.call.Interceptor}. */
  Class<?>[] value();

  /** Where they run. */
  Slot slot() default Slot.ATTEMPT;

  /** Several of them. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** Each of them. */
    Intercepted[] value();
  }
}
