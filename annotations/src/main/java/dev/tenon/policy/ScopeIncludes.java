package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A scope that covers others: who has it may do what they allow. On the class with {@code
 * McpServer}; what a covered scope covers is covered as well.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(ScopeIncludes.All.class)
public @interface ScopeIncludes {
  /** The broad scope, declared in {@code @McpServer(scopes = …)}. */
  String scope();

  /** What it covers, declared there too; at least one. */
  String[] includes();

  /** Several of them. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** Each of them. */
    ScopeIncludes[] value();
  }
}
