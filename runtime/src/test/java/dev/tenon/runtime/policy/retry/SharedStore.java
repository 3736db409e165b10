package dev.tenon.runtime.policy.retry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A store that others write to, and that can fail. */
final class SharedStore implements IdempotencyStore {
  private final InMemoryIdempotencyStore memory = new InMemoryIdempotencyStore(10);

  /** The method that fails. */
  volatile String failing = "";

  /** Whether claims stay, as those of an instance that died. */
  volatile boolean loseReleases;

  private void fail(String here) {
    // As a connection does that is waited for.
    if (failing.equals(here) || Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("no connection");
    }
  }

  @Override
  public @Nullable IdempotencyRecord claim(String id, IdempotencyRecord claim, Instant now) {
    fail("claim");
    return memory.claim(id, claim, now);
  }

  @Override
  public void complete(String id, IdempotencyRecord completed) {
    fail("complete");
    memory.complete(id, completed);
  }

  @Override
  public void release(String id, IdempotencyRecord claim) {
    fail("release");
    if (!loseReleases) {
      memory.release(id, claim);
    }
  }
}
