package dev.tenon.testkit;

import dev.tenon.runtime.protocol.ProtocolRevision;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once for each revision of the protocol, which it may have as a parameter. A {@code
 * McpTestClient} that {@code @McpTest} gives to the test speaks it.
 *
 * <pre>{@code
 * @EveryRevision
 * void anOrderIsFound(ProtocolRevision revision) {
 *   McpTestClient client = server.client(revision);
 *   …
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Revisions.class)
public @interface EveryRevision {
  /** The oldest revision. */
  ProtocolRevision from() default ProtocolRevision.V2024_11_05;

  /** The newest revision. */
  ProtocolRevision to() default ProtocolRevision.V2026_07_28;
}
