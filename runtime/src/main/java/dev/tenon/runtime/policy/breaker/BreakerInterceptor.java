package dev.tenon.runtime.policy.breaker;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Counter;
import java.time.Duration;
import java.util.List;

/** Lets calls of one feature through a breaker, which may belong to others as well. Thread-safe. */
public final class BreakerInterceptor implements Interceptor {
  private static final long MILLI = 1_000_000;

  private final Breaker breaker;
  private final Judge judge;
  private final Ticker ticker;
  private final long slowNanos;
  private final Calls calls;
  private final String refusal;

  /** What is counted of one feature. */
  record Calls(Counter success, Counter failure, Counter ignored, Counter refused, Counter slow) {}

  BreakerInterceptor(
      Breaker breaker, CircuitBreakerPolicy policy, Feature feature, Ticker ticker, Calls calls) {
    this.breaker = breaker;
    this.judge = new Judge(policy.counts(), policy.ignores());
    this.ticker = ticker;
    this.slowNanos = policy.slowCall().toNanos();
    this.calls = calls;
    this.refusal =
        "The "
            + feature.text()
            + " is not available at the moment: too many of its last calls failed or were too"
            + " slow.";
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    long permission = breaker.begin();
    if (permission == Breaker.REFUSED) {
      return refuse();
    }
    // Looking at the clock costs as much as all the rest.
    long begin = slowNanos == 0 ? 0 : ticker.nanoTime();
    CallContext context = call.context();
    try {
      Outcome outcome = next.handle(call);
      end(permission, judge.of(outcome, context), begin);
      return outcome;
    } catch (Throwable e) {
      end(permission, judge.of(e, context), begin);
      throw e;
    }
  }

  /**
   * Answers calls at once as long as the breaker is open, so that they wait for nothing that lies
   * between here and it; lets all others pass.
   */
  public Interceptor early() {
    return new Early(this);
  }

  private record Early(BreakerInterceptor known) implements Interceptor {
    @Override
    public Outcome intercept(Call call, Handler next) throws Exception {
      return known.breaker.isOpen() ? known.refuse() : next.handle(call);
    }
  }

  private Outcome.Failure refuse() {
    calls.refused().increment();
    // Rounded up: who comes back too early is refused again.
    long millis = Math.max(1, (breaker.leftNanos() + MILLI - 1) / MILLI);
    return new Outcome.Failure(
        ErrorCode.UNAVAILABLE, refusal, Duration.ofMillis(millis), List.of());
  }

  private void end(long permission, Verdict verdict, long begin) {
    long nanos = slowNanos == 0 ? 0 : ticker.nanoTime() - begin;
    switch (verdict) {
      case SUCCESS -> calls.success().increment();
      case FAILURE -> calls.failure().increment();
      case IGNORED -> calls.ignored().increment();
    }
    if (slowNanos != 0 && nanos >= slowNanos && verdict != Verdict.IGNORED) {
      calls.slow().increment();
    }
    breaker.end(permission, verdict, nanos);
  }
}
