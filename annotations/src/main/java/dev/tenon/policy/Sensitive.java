package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value must not be seen: it is masked in logs, audit records, traces and error texts, and is
 * never part of the key of a cache or a metric. On a record component or field it holds wherever
 * the type is an argument. In the schema the value is {@code writeOnly}. A part that contains
 * itself is masked as a whole where it comes again, and so is an argument with more than 100 such
 * places.
 */
@Documented
@Target({
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD
})
@Retention(RetentionPolicy.CLASS)
public @interface Sensitive {}
