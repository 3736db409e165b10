package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Everybody may call who may call the server at all, known or not. Where it stands and what stands
 * beside it: see {@link RequiresScopes}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface PermitAll {
  /**
   * Why no scope is needed, for a tool that is destructive or reaches into an open world on a
   * server with scopes. Left out: such a tool is an error of the compiler.
   */
  String reason() default "";
}
