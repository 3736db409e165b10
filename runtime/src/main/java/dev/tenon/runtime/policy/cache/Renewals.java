package dev.tenon.runtime.policy.cache;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.CallSource;
import dev.tenon.runtime.call.Deadline;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.LoggedFault;
import dev.tenon.runtime.json.RawJson;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes results anew whose time is over, while nobody waits. A renewal runs for the caller who
 * found the result, with a deadline of its own and without that call's cancellation.
 */
final class Renewals {
  private static final System.Logger LOG = System.getLogger("dev.tenon.cache");

  private final Executor background;
  private final long timeoutNanos;

  /** As many as the background runs at once: beyond that, nobody waits for a place. */
  private final Semaphore places;

  Renewals(Executor background, Semaphore places, long timeoutNanos) {
    this.background = background;
    this.places = places;
    this.timeoutNanos = timeoutNanos;
  }

  /** Begins one, unless somebody is at it, or there are too many. */
  void begin(FeatureCache cache, Call call, CacheStore.Key key, Handler next) {
    Flight flight = cache.flight(call);
    if (cache.begin(key, flight) != null) {
      return;
    }
    boolean begun = false;
    if (places.tryAcquire()) {
      try {
        background.execute(new Renewal(cache, alone(cache, call), key, flight, next));
        begun = true;
      } finally {
        if (!begun) {
          places.release();
        }
      }
    }
    if (!begun) {
      cache.end(key, flight, null);
    }
  }

  /** The same call, which needs nothing of its request any more. */
  private Call alone(FeatureCache cache, Call call) {
    Deadline deadline = Deadline.after(timeoutNanos, cache.ticker());
    CallSource source =
        new Kept(call.source().arguments(), call.source().uri(), call.source().conversation());
    CallContext context = call.context().detached(deadline);
    return new Call(call.feature(), call.arguments(), context, call.clock(), source, null, null);
  }

  private record Kept(
      @Nullable RawJson arguments, @Nullable String uri, @Nullable String conversation)
      implements CallSource {}

  /** One of them. */
  private final class Renewal implements Runnable {
    private final FeatureCache cache;
    private final Call call;
    private final CacheStore.Key key;
    private final Flight flight;
    private final Handler next;
    private final ReentrantLock running = new ReentrantLock();
    private @Nullable Thread thread;

    Renewal(FeatureCache cache, Call call, CacheStore.Key key, Flight flight, Handler next) {
      this.cache = cache;
      this.call = call;
      this.key = key;
      this.flight = flight;
      this.next = next;
    }

    @Override
    @SuppressWarnings("InterruptedExceptionSwallowed") // The interrupt was for this run only.
    public void run() {
      thread(Thread.currentThread());
      Deadline deadline = call.context().deadline();
      Ticker.Scheduled end =
          deadline.exists()
              ? cache
                  .ticker()
                  .deadline(Duration.ofNanos(deadline.remainingNanos()), this::interrupt)
              : null;
      Outcome shared = null;
      try {
        Outcome outcome = next.handle(call);
        Outcome.Success result = KeepingInterceptor.keepable(outcome, call.context());
        if (result != null && cache.keep(key, flight, result, deadline)) {
          shared = result;
        }
      } catch (Throwable e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "renewing what is kept of " + cache.feature().name() + " failed",
            LoggedFault.of(e));
      } finally {
        if (end != null) {
          end.cancel();
        }
        thread(null);
        boolean unused = Thread.interrupted();
        (shared == null ? cache.counters().notRenewed() : cache.counters().renewed()).increment();
        cache.end(key, flight, shared);
        places.release();
      }
    }

    private void thread(@Nullable Thread current) {
      running.lock();
      try {
        thread = current;
      } finally {
        running.unlock();
      }
    }

    private void interrupt() {
      running.lock();
      try {
        if (thread != null) {
          thread.interrupt();
        }
      } finally {
        running.unlock();
      }
    }
  }
}
