package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Signal;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.RawJson;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Carries each wish out once, and answers its repetitions with what came of it. */
final class IdempotencyInterceptor implements Interceptor {
  /** How often those look who wait for another process. */
  private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

  private final String key;
  private final Wishes wishes;
  private final InFlight inFlight;
  private final IdempotencyCounters counters;
  private final Ticker ticker;

  /**
   * @param key the name of the argument that tells wishes apart
   * @param wishes what is kept
   * @param inFlight who waits
   * @param counters what is counted
   * @param ticker the clock
   */
  IdempotencyInterceptor(
      String key, Wishes wishes, InFlight inFlight, IdempotencyCounters counters, Ticker ticker) {
    this.key = key;
    this.wishes = wishes;
    this.inFlight = inFlight;
    this.counters = counters;
    this.ticker = ticker;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    // A call that brings answers goes on with the same wish; questions are no outcome of it.
    Wish wish = Wish.of(call, key);
    if (wish == null) {
      counters.unkeyed().increment();
      return next.handle(call);
    }
    for (boolean waited = false; ; waited = true) {
      // Before it looks, so that an end just after that is not missed.
      Signal end = inFlight.join(wish.id());
      try {
        IdempotencyRecord claim = wishes.newClaim(call, wish);
        IdempotencyRecord kept = wishes.claim(wish, claim);
        if (kept == null) {
          return first(call, next, wish, claim);
        }
        Outcome answer = answer(kept, wish, call);
        if (answer != null) {
          return answer;
        }
        if (!waited) {
          counters.waits().increment();
        }
        await(end, call.context().deadline());
      } finally {
        inFlight.leave(wish.id(), end);
      }
    }
  }

  private Outcome first(Call call, Handler next, Wish wish, IdempotencyRecord claim)
      throws Exception {
    counters.first().increment();
    boolean kept = false;
    try {
      Outcome outcome = next.handle(call);
      if (outcome instanceof Outcome.ToolResult result && !result.isError()) {
        wishes.complete(call, wish, claim, result);
        kept = true;
      }
      return outcome;
    } finally {
      if (!kept) {
        wishes.release(call, wish, claim);
      }
      inFlight.ended(wish.id());
    }
  }

  /** What a repetition is answered with; null when it has to wait. */
  private @Nullable Outcome answer(IdempotencyRecord kept, Wish wish, Call call) {
    if (!kept.arguments().equals(wish.arguments())) {
      counters.conflict().increment();
      return Outcome.Failure.of(
          ErrorCode.CONFLICT,
          "The value of \""
              + key
              + "\" was used before, with other arguments. Send the same arguments again, or"
              + " another value for something else.");
    }
    RawJson outcome = kept.outcome();
    if (outcome != null) {
      counters.replayed().increment();
      return KeptResult.read(outcome);
    }
    if (call.context().deadline().isOver()) {
      counters.timeout().increment();
      return Outcome.Failure.of(
          ErrorCode.TIMEOUT,
          "A call with the same \""
              + key
              + "\" runs, and has not ended in time. Send this one again to be told what it came"
              + " to.");
    }
    return null;
  }

  private void await(Signal end, Deadline deadline) throws InterruptedException {
    long longest = deadline.remainingNanos();
    boolean unused =
        end.await(wishes.areShared() ? Math.min(LOOK_NANOS, longest) : longest, ticker);
  }
}
