package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls are written to the audit log, if the server has one (setting {@code audit-file}): that they
 * are about to run, before they have any effect, and how they ended; those that were refused too.
 * On a parameter: calls of its method are, and its value stands in the records as well. Otherwise
 * arguments are only there as a keyed digest, by which equal ones can be told without being known.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Audited {}
