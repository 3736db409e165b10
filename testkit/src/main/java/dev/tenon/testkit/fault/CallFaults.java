package dev.tenon.testkit.fault;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.testkit.FakeClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Makes calls fail, wait or take their time, whatever their methods would do. Thread-safe.
 *
 * <pre>{@code
 * CallFaults faults = new CallFaults();
 * Server server = OrdersMcp.builder(desk).intercept(faults).build();
 * faults.holds("findOrders"); // with max-concurrent-calls calls of it, the server is full
 * }</pre>
 */
public final class CallFaults implements Interceptor {
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  /** What happens before the method runs. */
  private record Fault(Before before, Runnable whenOver) {}

  private interface Before {
    void run() throws Exception;
  }

  /** No faults yet. */
  public CallFaults() {}

  /** Calls of {@code feature} (a tool or prompt by name, a resource by URI or template) fail. */
  public void fails(String feature, Supplier<? extends Exception> failure) {
    put(
        feature,
        () -> {
          throw failure.get();
        },
        () -> {});
  }

  /** Calls of {@code feature} wait, each in its place, until it {@link #recovers}. */
  public void holds(String feature) {
    CountDownLatch released = new CountDownLatch(1);
    put(feature, released::await, released::countDown);
  }

  /** Calls of {@code feature} take so long on {@code clock} before they begin. */
  public void takes(String feature, Duration time, FakeClock clock) {
    put(feature, () -> clock.sleep(time), () -> {});
  }

  /** Calls of {@code feature} go well again; those that are held go on. */
  public void recovers(String feature) {
    Fault over = faults.remove(feature);
    if (over != null) {
      over.whenOver().run();
    }
  }

  private void put(String feature, Before before, Runnable whenOver) {
    Fault replaced = faults.put(feature, new Fault(before, whenOver));
    if (replaced != null) {
      replaced.whenOver().run();
    }
  }

  @Override
  public Outcome intercept(Call call, Handler next) throws Exception {
    Fault fault = faults.get(call.feature().name());
    if (fault != null) {
      fault.before().run();
    }
    return next.handle(call);
  }
}
