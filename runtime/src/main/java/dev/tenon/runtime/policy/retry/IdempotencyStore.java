package dev.tenon.runtime.policy.retry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the outcomes of calls that have an idempotency key. The default keeps them in memory, for
 * each tool its own; one that several instances of a server share, such as a table with a unique
 * key, lets a repeated call reach any of them. Its methods may block. What {@link #claim} throws
 * fails the call before the method runs; what the others throw is only logged. Thread-safe.
 */
public interface IdempotencyStore {
  /**
   * Keeps {@code claim} under {@code id}, in one step that nobody else can come between, unless a
   * record is kept there that has not expired.
   *
   * @param id stands for tool, caller and key, 64 characters
   * @param now the time
   * @return the record that was kept before and stays; null when it is now {@code claim}
   */
  @Nullable IdempotencyRecord claim(String id, IdempotencyRecord claim, Instant now);

  /** Puts {@code completed} in the place of the claim that has the same {@code claim()}, if any. */
  void complete(String id, IdempotencyRecord completed);

  /** Forgets the claim, if it is still the one that is kept: nothing came of it. */
  void release(String id, IdempotencyRecord claim);

  /**
   * Whether others write to it as well. Those who wait for a call that runs on another instance
   * then look now and then whether it has ended.
   */
  default boolean isShared() {
    return true;
  }
}
