package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only callers who have one of these roles may call. Roles come from the authenticator, such as a
 * claim of the token. Where it stands and what stands beside it: see {@link RequiresScopes}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RequiresRole {
  /** The roles, of which one is enough; at least one. */
  String[] value();

  /** What a caller sees who may not call. */
  Denial denied() default Denial.CHALLENGE;
}
