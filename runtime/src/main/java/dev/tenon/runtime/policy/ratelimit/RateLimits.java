package dev.tenon.runtime.policy.ratelimit;

import dev.tenon.policy.LimitBy;
import dev.tenon.runtime.call.Admission;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.RemoteCalls;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one engine. What counts is made for the first call, so that a server starts without
 * it. Thread-safe.
 */
public final class RateLimits {
  /** What the limit that always holds is called where limits have names. */
  static final String DEFAULT = "server default";

  private final Ticker ticker;
  private final Measurements measurements;
  private final @Nullable LimitStore ofUser;
  private final Duration timeout;
  private final int callsPerSecond;
  private final int maxCallers;
  private final ReentrantLock making = new ReentrantLock();
  private @Nullable LimitStore store;

  /**
   * @param ticker the clock
   * @param measurements what is counted
   * @param store where calls are counted; null for in this process
   * @param timeout how long the store is waited for
   * @param callsPerSecond how often one caller may call, whatever it calls
   * @param maxCallers how many counts are kept in this process
   */
  public RateLimits(
      Ticker ticker,
      Measurements measurements,
      @Nullable LimitStore store,
      Duration timeout,
      int callsPerSecond,
      int maxCallers) {
    this.ticker = ticker;
    this.measurements = measurements;
    this.ofUser = store;
    this.timeout = timeout;
    this.callsPerSecond = callsPerSecond;
    this.maxCallers = maxCallers;
  }

  /** Lets the calls of a feature in as long as there is room in its limits and the server's. */
  public Admission admission(Served served, List<RateLimitPolicy> policies) {
    return new Later(this, served.feature(), policies);
  }

  private LimitedAdmission make(Feature feature, List<RateLimitPolicy> policies) {
    RateLimitPolicy always =
        new RateLimitPolicy(
            DEFAULT, callsPerSecond, Duration.ofSeconds(1), callsPerSecond, LimitBy.USER);
    return new LimitedAdmission(feature, always, policies, store(), measurements);
  }

  private LimitStore store() {
    making.lock();
    try {
      LimitStore made = store;
      if (made == null) {
        InMemoryLimits local = new InMemoryLimits(ticker, maxCallers);
        made = ofUser == null ? local : shared(ofUser, local);
        store = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  private LimitStore shared(LimitStore remote, InMemoryLimits local) {
    StoreFailures failures =
        new StoreFailures(measurements.counter("tenon.rate_limit.store_failures"));
    return new SharedLimits(remote, new RemoteCalls(ticker, timeout, failures), local);
  }

  /** Makes what counts when the first call comes. */
  private static final class Later implements Admission {
    private final RateLimits limits;
    private final Feature feature;
    private final List<RateLimitPolicy> policies;
    private volatile @Nullable LimitedAdmission made;

    Later(RateLimits limits, Feature feature, List<RateLimitPolicy> policies) {
      this.limits = limits;
      this.feature = feature;
      this.policies = policies;
    }

    @Override
    public Outcome.@Nullable Failure admit(CallContext context) {
      LimitedAdmission admission = made;
      if (admission == null) {
        // Made twice by two first calls, it is the same: what counts is in the store.
        admission = limits.make(feature, policies);
        made = admission;
      }
      return admission.admit(context);
    }
  }
}
