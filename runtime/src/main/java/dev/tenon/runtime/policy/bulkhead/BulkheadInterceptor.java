package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import org.jspecify.annotations.Nullable;

/** Lets a call run when it has a place; it waits for one on its own thread. */
final class BulkheadInterceptor implements Interceptor {
  private final Places places;
  private final Member member;
  private final Refusals refusals;
  private final long maxWait;
  private final Ticker ticker;

  /**
   * @param places shared with all that have the same name
   * @param member the feature that it is for
   * @param refusals says no
   * @param maxWait how long a call waits at most, in nanoseconds
   * @param ticker the clock
   */
  BulkheadInterceptor(
      Places places, Member member, Refusals refusals, long maxWait, Ticker ticker) {
    this.places = places;
    this.member = member;
    this.refusals = refusals;
    this.maxWait = maxWait;
    this.ticker = ticker;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    if (!places.tryEnter(member)) {
      Outcome.Failure refusal = standInLine(call);
      if (refusal != null) {
        return refusal;
      }
    }
    long begin = ticker.nanoTime();
    try {
      return next.handle(call);
    } finally {
      places.leave(member, ticker.nanoTime() - begin);
    }
  }

  /** Returns why there is no place for the call, or null when it has one. */
  private Outcome.@Nullable Failure standInLine(Call call) throws InterruptedException {
    Deadline deadline = call.context().deadline();
    Waiter waiter = places.join(member, Caller.of(call.context()), deadline);
    if (waiter.stoodInLine()) { // Its turn may have come already, and is a wait all the same.
      long begin = ticker.nanoTime();
      try {
        await(waiter, deadline);
      } finally {
        refusals.waited(ticker.nanoTime() - begin);
      }
    }
    return waiter.turn() == Turn.RUNS ? null : refusals.of(waiter.turn(), places.retryAfter());
  }

  private void await(Waiter waiter, Deadline deadline) throws InterruptedException {
    try {
      if (!waiter.signal().await(deadline.atMost(maxWait), ticker)) {
        // Without effect when a place came just now.
        places.giveUp(waiter, deadline.isOver() ? Turn.TOO_LATE : Turn.WAIT_OVER);
      }
    } catch (InterruptedException e) {
      places.giveUp(waiter, Turn.LEFT);
      if (waiter.turn() == Turn.RUNS) {
        places.leave(member, -1);
      }
      refusals.left();
      throw e;
    }
  }
}
