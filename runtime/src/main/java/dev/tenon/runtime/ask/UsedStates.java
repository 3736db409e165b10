package dev.tenon.runtime.ask;

import java.time.Instant;

/**
 * Remembers which {@code requestState} was used, so that none continues a call twice. For servers
 * whose tools must not act twice on one answer; several instances of a server need one that they
 * share, such as a table with a unique key. Thread-safe.
 */
public interface UsedStates {
  /**
   * Uses a state, in one step that nobody else can come between.
   *
   * @param id the state's id, at most 32 characters of {@code A–Z a–z 0–9 - _}
   * @param expiry when the state stops being valid, and the id can be forgotten
   * @return whether this was its first use; also false when it cannot be remembered
   */
  boolean use(String id, Instant expiry);
}
