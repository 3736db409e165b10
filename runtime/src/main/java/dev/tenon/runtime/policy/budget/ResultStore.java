package dev.tenon.runtime.policy.budget;

import org.jspecify.annotations.Nullable;

/**
 * Keeps whole results of which smaller ones were sent. Thread-safe. One that several instances
 * share lets each of them serve the link that another has given out.
 */
public interface ResultStore {
  /**
   * Keeps a result until {@link KeptResult#expires()}, or for less time when there is no room.
   *
   * @return whether it is kept; the caller gets no link otherwise
   */
  boolean put(KeptResult result);

  /** The result with this id, or null when there is none any more. */
  @Nullable KeptResult get(String id);
}
