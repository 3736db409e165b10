package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Signal;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs the method again as long as that is worth it. */
final class RetryInterceptor implements Interceptor {
  private static final long NO_MORE = -1;

  private final RetryPolicy policy;
  private final Worth worth;
  private final RetryWaits waits;
  private final RetryBudget budget;
  private final RetryCounters counters;
  private final @Nullable String key;
  private final Ticker ticker;

  /**
   * @param policy how often, and on what
   * @param waits how long between
   * @param budget how many of all calls
   * @param counters what is counted
   * @param key the argument that a call must have for a second attempt to be harmless; null when it
   *     is harmless anyway
   * @param ticker the clock
   */
  RetryInterceptor(
      RetryPolicy policy,
      RetryWaits waits,
      RetryBudget budget,
      RetryCounters counters,
      @Nullable String key,
      Ticker ticker) {
    this.policy = policy;
    this.worth = new Worth(policy.on(), policy.abortOn());
    this.waits = waits;
    this.budget = budget;
    this.counters = counters;
    this.key = key;
    this.ticker = ticker;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    long begin = ticker.nanoTime();
    budget.called(begin);
    long wait = 0;
    for (int attempt = 1; ; attempt++) {
      Failed failed;
      try {
        Outcome outcome = next.handle(call);
        if (!(outcome instanceof Outcome.Failure failure)) {
          if (attempt > 1) {
            counters.recovered();
          }
          return outcome;
        }
        failed = new Failed.Value(failure);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        failed = new Failed.Thrown(e);
      }
      wait = waitAfter(failed, attempt, wait, call);
      if (wait == NO_MORE) {
        return failed.end(attempt, Duration.ofNanos(ticker.nanoTime() - begin));
      }
      counters.retried();
      boolean unused = new Signal().await(wait, ticker);
    }
  }

  /** How long to wait for the next attempt, or that there is none. */
  private long waitAfter(Failed failed, int attempt, long before, Call call) {
    if (!failed.isWorth(worth)
        || call.context().isCancelled()
        || Thread.currentThread().isInterrupted()
        || (key != null && Wish.of(call, key) == null)) {
      return NO_MORE;
    }
    if (attempt >= policy.maxAttempts()) {
      counters.exhausted();
      return NO_MORE;
    }
    long wait = waits.after(attempt, before);
    Duration wanted = failed.retryAfter();
    if (wanted != null) {
      if (wanted.compareTo(policy.maxDelay()) > 0) {
        counters.tooLong();
        return NO_MORE;
      }
      wait = Math.max(wait, wanted.toNanos());
    }
    if (wait >= call.context().deadline().remainingNanos()) {
      counters.deadline();
      return NO_MORE;
    }
    if (!budget.retry()) {
      counters.noBudget();
      return NO_MORE;
    }
    return wait;
  }
}
