package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Access;
import java.time.Instant;

/**
 * A whole result that is kept for its caller.
 *
 * @param id names it; nobody can guess it
 * @param owner the identity of the principal who may read it; empty for nobody
 * @param tool the tool that it is a result of
 * @param access who could call the tool then, and may read it; data like the rest
 * @param mimeType what it is
 * @param text the result
 * @param expires when it is no longer kept
 */
public record KeptResult(
    String id,
    String owner,
    String tool,
    Access access,
    String mimeType,
    String text,
    Instant expires) {
  /** How much memory its text takes at most, in bytes. */
  public long size() {
    return 2L * text.length();
  }
}
