/**
 * How calls are served: timeouts, retries, caches, limits and the like, as annotations.
 *
 * <p>Each may stand on an annotated method; on its class, for all of its methods; on the class with
 * {@code @McpServer}, for the whole server; and on an annotation of one's own, which then stands
 * for all that it bundles. The nearest declaration holds, as a whole; rate limits and interceptors
 * add up. On a class or a server a policy holds for those methods that can have it: a cache, for
 * instance, for what only reads. Whoever writes it on a method that cannot have it gets an error.
 *
 * <p>The order in which policies act is fixed; {@code docs/policies.md} draws it. Times are texts
 * such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h} or {@code PT30S}. Every number can be
 * changed by a setting without compiling again, such as {@code tenon.tool.search.timeout=5s}.
 */
@NullMarked
package dev.tenon.policy;

import org.jspecify.annotations.NullMarked;
