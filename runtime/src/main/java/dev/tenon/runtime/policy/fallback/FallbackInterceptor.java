package dev.tenon.runtime.policy.fallback;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Fault;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.ForwardingContext;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.ToolException;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Counter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs another method when the rest of the chain failed for good. A tenth of the call's time, at
 * most a second, is kept for it: the rest of the chain has its deadline so much earlier, and is
 * interrupted then.
 */
final class FallbackInterceptor implements Interceptor {
  private static final int SHARE = 10;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Handler fallback;
  private final Ticker ticker;
  private final Counter served;
  private final Counter failed;

  FallbackInterceptor(Handler fallback, Ticker ticker, Counter served, Counter failed) {
    this.fallback = fallback;
    this.ticker = ticker;
    this.served = served;
    this.failed = failed;
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    Deadline deadline = call.context().deadline();
    long left = deadline.remainingNanos();
    long kept = deadline.exists() ? Math.min(left / SHARE, MOST_NANOS) : 0;
    Call first = kept == 0 ? call : call.context(new Earlier(call.context(), kept));
    Slice slice = kept == 0 ? null : Slice.begin(left - kept, ticker);
    Outcome outcome;
    try {
      outcome = next.handle(first);
    } catch (Throwable e) {
      boolean expired = slice != null && slice.end();
      if (!isFailure(e, expired) || isOver(call.context(), expired)) {
        throw e;
      }
      if (!expired && !(e instanceof ToolException)) {
        // Nobody else would ever hear of it.
        FallbackLog.replaced(call.feature(), e);
      }
      return instead(call, e);
    }
    boolean expired = slice != null && slice.end();
    Throwable cause = cause(outcome);
    return cause == null || isOver(call.context(), expired) ? outcome : instead(call, cause);
  }

  /** The same context, with a deadline that comes earlier. */
  private static final class Earlier extends ForwardingContext {
    private final Deadline deadline;

    Earlier(CallContext context, long nanos) {
      super(context);
      this.deadline = context.deadline().later(-nanos);
    }

    @Override
    public Deadline deadline() {
      return deadline;
    }
  }

  private static boolean isFailure(Throwable thrown, boolean expired) {
    if (Fault.isSignal(thrown)) {
      return false;
    }
    if (thrown instanceof ToolException known) {
      return Fault.isServers(known.code());
    }
    // An interrupt that is not the slice's: the call is cancelled, or the server stops.
    return expired
        || !(thrown instanceof InterruptedException || Thread.currentThread().isInterrupted());
  }

  private static @Nullable Throwable cause(Outcome outcome) {
    return outcome instanceof Outcome.Failure failure && Fault.isServers(failure.code())
        ? new ToolException(failure.code(), failure.message(), failure.retryAfter(), null)
        : null;
  }

  /** Whether nobody waits for another answer. */
  private static boolean isOver(CallContext context, boolean expired) {
    boolean over = context.isCancelled() || context.deadline().isOver();
    if (over && expired) {
      // The slice has taken its interrupt back, and perhaps that of the call with it.
      Thread.currentThread().interrupt();
    }
    return over;
  }

  private Outcome instead(Call call, Throwable cause) throws Exception {
    Outcome outcome;
    try {
      outcome = fallback.handle(call.insteadOf(cause));
    } catch (Throwable e) {
      fail(call.feature(), cause);
      throw e;
    }
    if (outcome instanceof Outcome.Failure) {
      fail(call.feature(), cause);
    } else {
      served.increment();
    }
    return outcome;
  }

  private void fail(Feature feature, Throwable cause) {
    failed.increment();
    FallbackLog.bothFailed(feature, cause);
  }
}
