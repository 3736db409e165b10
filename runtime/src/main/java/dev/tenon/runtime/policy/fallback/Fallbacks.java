package dev.tenon.runtime.policy.fallback;

import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Served;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.observe.Measurements;

/** The fallbacks of one server. Thread-safe. */
public final class Fallbacks {
  private final Ticker ticker;
  private final Measurements measurements;

  /** None yet. */
  public Fallbacks(Ticker ticker, Measurements measurements) {
    this.ticker = ticker;
    this.measurements = measurements;
  }

  /** What runs the fallback of {@code served} when what lies inside has failed for good. */
  public Interceptor around(Served served, FallbackPolicy policy) {
    return new FallbackInterceptor(
        served.method().numbered(policy.feature()),
        ticker,
        measurements.counter("tenon.fallback.calls", served.feature(), "result", "success"),
        measurements.counter("tenon.fallback.calls", served.feature(), "result", "failure"));
  }
}
