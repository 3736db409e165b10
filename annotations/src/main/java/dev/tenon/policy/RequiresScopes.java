package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only callers with these scopes (RFC 6749, section 3.3) may call. The same predicate decides what
 * a caller finds in lists, so a list never shows what a call would refuse.
 *
 * <p>Among {@code @RequiresScopes}, {@link RequiresRole}, {@link Authenticated}, {@link PermitAll}
 * and {@link DenyAll} the nearest declaration holds, and it alone: that of the method, else that of
 * its class, else that of the server. {@code @RequiresScopes} and {@code @RequiresRole} at the same
 * place must both be met; any other two at one place are an error of the compiler. Of two alike,
 * what stands there itself goes before what an annotation brings that bundles it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RequiresScopes {
  /** The scopes, each declared in {@code @McpServer(scopes = …)}; at least one. */
  String[] value();

  /** Whether all of them are needed, or one of them. */
  ScopeMatch match() default ScopeMatch.ALL;

  /** What a caller sees who may not call. */
  Denial denied() default Denial.CHALLENGE;
}
