package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The wishes of one tool in its store: who carries one out, and what came of it. Thread-safe. */
final class Wishes {
  /** How much longer than its call a claim is kept that others could be waiting for. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int CLAIM_BYTES = 16;

  private final IdempotencyStore store;
  private final Duration ttl;
  private final Ticker ticker;
  private final RandomGenerator random;

  Wishes(IdempotencyStore store, Duration ttl, Ticker ticker, RandomGenerator random) {
    this.store = store;
    this.ttl = ttl;
    this.ticker = ticker;
    this.random = random;
  }

  /** Whether other processes carry wishes out as well. */
  boolean areShared() {
    return store.isShared();
  }

  /** A claim that nobody else has. */
  IdempotencyRecord newClaim(Call call, Wish wish) {
    byte[] claim = new byte[CLAIM_BYTES];
    random.nextBytes(claim);
    return new IdempotencyRecord(
        HexFormat.of().formatHex(claim), wish.arguments(), null, endOf(call.context().deadline()));
  }

  /** A process may die; what this one claims in its own memory, it gives back. */
  private Instant endOf(Deadline deadline) {
    if (!store.isShared()) {
      return Instant.MAX;
    }
    Duration left = deadline.remaining();
    return ticker.now().plus(left == null ? ttl : left.plus(GRACE));
  }

  /** What is kept of the wish; null when it is now the caller's to carry it out. */
  @Nullable IdempotencyRecord claim(Wish wish, IdempotencyRecord claim) {
    try {
      return store.claim(wish.id(), claim, ticker.now());
    } catch (RuntimeException e) {
      throw new ToolException(
          ErrorCode.UNAVAILABLE,
          "Whether this call was made before cannot be told now, so it was not begun."
              + " Try again later with the same key.",
          e);
    }
  }

  /** Keeps what came of it. */
  void complete(Call call, Wish wish, IdempotencyRecord claim, ToolResult result) {
    // An interrupt that came with the end of the call must not cost what it came to.
    boolean interrupted = Thread.interrupted();
    try {
      store.complete(wish.id(), claim.completed(KeptResult.write(result), ticker.now().plus(ttl)));
    } catch (RuntimeException e) {
      IdempotencyLog.notKept(call.feature(), e);
    } finally {
      restore(interrupted);
    }
  }

  /** Nothing came of it: the next may try. */
  void release(Call call, Wish wish, IdempotencyRecord claim) {
    boolean interrupted = Thread.interrupted();
    try {
      store.release(wish.id(), claim);
    } catch (RuntimeException e) {
      IdempotencyLog.notReleased(call.feature(), e);
    } finally {
      restore(interrupted);
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
