package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.json.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a wish as plain data, so that any store can keep it: first that somebody carries
 * it out, then what came of it. Immutable.
 *
 * @param claim tells whoever carries it out from every other, 32 characters
 * @param arguments stands for the arguments, 64 characters
 * @param outcome what came of it, a JSON object; null as long as it is carried out
 * @param expiresAt when it can be forgotten
 */
public record IdempotencyRecord(
    String claim, String arguments, @Nullable RawJson outcome, Instant expiresAt) {
  /** The same with what came of it. */
  public IdempotencyRecord completed(RawJson outcome, Instant expiresAt) {
    return new IdempotencyRecord(claim, arguments, outcome, expiresAt);
  }
}
