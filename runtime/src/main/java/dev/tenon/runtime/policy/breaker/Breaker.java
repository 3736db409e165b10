package dev.tenon.runtime.policy.breaker;

import dev.tenon.runtime.concurrent.Ticker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One circuit breaker. The window, the rates and the states are Resilience4j's, which only this
 * class knows. When it moves on is decided here, by the server's clock; and a call counts only as
 * long as the state in which it began, which Resilience4j does not see to: there, the late end of a
 * call that began before everything failed closes the breaker, or gives a trial back that it never
 * had. Thread-safe.
 */
final class Breaker {
  static final int CLOSED = 0;
  static final int OPEN = 1;
  static final int HALF_OPEN = 2;

  /** Instead of a permission: the call must not run. */
  static final long REFUSED = -1;

  private static final int STATE_BITS = 2;
  private static final long STATE_MASK = (1 << STATE_BITS) - 1;

  /** Resilience4j never leaves the open state by itself. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  /** What a caller waits for whose call came while all trials run: they end soon. */
  private static final long TRIAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final CircuitBreakerPolicy policy;
  private final Ticker ticker;
  private final Transitions transitions;
  private final long openNanos;
  private final Throwable failed = new Failed();
  private final ReentrantLock lock = new ReentrantLock();

  /** How often the state has changed, and in the lowest bits the state itself. */
  private volatile long mark = CLOSED;

  /** These are guarded by {@link #lock}. The first call that ends loads Resilience4j. */
  private @Nullable CircuitBreaker states;

  private long openedNanos;
  private long triedNanos;

  /** Is told of each change of state, in order; must return at once. */
  @FunctionalInterface
  interface Transitions {
    void to(int state);
  }

  Breaker(CircuitBreakerPolicy policy, Ticker ticker, Transitions transitions) {
    this.policy = policy;
    this.ticker = ticker;
    this.transitions = transitions;
    this.openNanos = policy.open().toNanos();
  }

  int state() {
    return state(mark);
  }

  private static int state(long mark) {
    return (int) (mark & STATE_MASK);
  }

  /**
   * Lets a call run, or not.
   *
   * @return the permission, which must be given to {@link #end} once, or {@link #REFUSED}
   */
  long begin() {
    long seen = mark;
    if (state(seen) == CLOSED) {
      return seen;
    }
    lock.lock();
    try {
      return state() == CLOSED ? mark : tryOut();
    } finally {
      lock.unlock();
    }
  }

  private long tryOut() {
    long now = ticker.nanoTime();
    CircuitBreaker current = states();
    if (state() == OPEN) {
      if (now - openedNanos < openNanos) {
        return REFUSED;
      }
      current.transitionToHalfOpenState();
      follow(current, now);
    }
    if (!current.tryAcquirePermission()) {
      if (now - triedNanos < openNanos) {
        return REFUSED;
      }
      // Trials that do not end must not keep it half open for ever: another one takes their place.
      current.releasePermission();
      if (!current.tryAcquirePermission()) {
        return REFUSED;
      }
    }
    triedNanos = now;
    return mark;
  }

  /** Whether {@link #begin} would refuse, without taking anything. */
  boolean isOpen() {
    return state() == OPEN && leftNanos() > 0;
  }

  /** How long a call that was refused should wait. */
  long leftNanos() {
    lock.lock();
    try {
      return switch (state()) {
        case OPEN -> Math.max(0, openedNanos + openNanos - ticker.nanoTime());
        case HALF_OPEN -> Math.min(openNanos, TRIAL_NANOS);
        default -> 0;
      };
    } finally {
      lock.unlock();
    }
  }

  /**
   * A call that was let through has ended.
   *
   * @param permission what {@link #begin} returned
   * @param nanos how long it took
   */
  void end(long permission, Verdict verdict, long nanos) {
    if (verdict == Verdict.IGNORED && state(permission) == CLOSED) {
      return;
    }
    lock.lock();
    try {
      if (mark != permission) {
        return; // It says nothing of how things are now.
      }
      CircuitBreaker current = states();
      switch (verdict) {
        case SUCCESS -> current.onSuccess(nanos, TimeUnit.NANOSECONDS);
        case FAILURE -> current.onError(nanos, TimeUnit.NANOSECONDS, failed);
        case IGNORED -> current.releasePermission();
      }
      follow(current, ticker.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** Takes over the state of {@code current}. */
  private void follow(CircuitBreaker current, long now) {
    int next =
        switch (current.getState()) {
          case OPEN -> OPEN;
          case HALF_OPEN -> HALF_OPEN;
          default -> CLOSED;
        };
    if (next == state()) {
      return;
    }
    if (next == OPEN) {
      openedNanos = now;
    }
    mark = (((mark >> STATE_BITS) + 1) << STATE_BITS) | next;
    transitions.to(next);
  }

  private CircuitBreaker states() {
    CircuitBreaker known = states;
    if (known == null) {
      known = CircuitBreaker.of("tenon", config());
      states = known;
    }
    return known;
  }

  private CircuitBreakerConfig config() {
    // There, a call is slow when it takes longer than this; here, from this time on.
    Duration slow = policy.slowCall().isZero() ? FOREVER : policy.slowCall().minusNanos(1);
    return CircuitBreakerConfig.custom()
        .slidingWindow(policy.window(), policy.minCalls(), SlidingWindowType.COUNT_BASED)
        .failureRateThreshold(policy.failureRate())
        .slowCallRateThreshold(policy.slowRate())
        .slowCallDurationThreshold(slow.isZero() ? Duration.ofNanos(1) : slow)
        .permittedNumberOfCallsInHalfOpenState(policy.halfOpen())
        .waitDurationInOpenState(FOREVER)
        .writableStackTraceEnabled(false)
        .build();
  }

  /** Resilience4j wants a throwable for what was judged already. */
  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    private Failed() {
      super("failed", null, false, false);
    }
  }
}
