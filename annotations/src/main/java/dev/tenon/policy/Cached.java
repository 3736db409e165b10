package dev.tenon.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps results and answers later calls with them: of tools that are read-only, of resources and of
 * prompts. Calls that come together for the same thing run the method once. Only successes are
 * kept; questions, tasks, errors and results that are too large pass by. For resources it also
 * tells clients of 2026-07-28 how long they may keep the contents ({@code ttlMs}, {@code
 * cacheScope}).
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Cached {
  /** How long a result may be used, more than zero. */
  String ttl();

  /**
   * The arguments that the result depends on, by their names on the wire. Left out: all of them.
   */
  String[] key() default {};

  /** Who shares results. */
  CacheScope scope() default CacheScope.USER;

  /** How many results are kept at most, 1 to 10000000; those that are used least go first. */
  int maxEntries() default 1_000;

  /** The largest result that is kept, in bytes: 1 to 1073741824. */
  int maxEntryBytes() default 256 * 1024;

  /**
   * For how long after its time a result is still used while a new one is made in the background.
   * Left out: not at all.
   */
  String staleWhileRevalidate() default "";
}
