package dev.tenon.runtime.call;

import java.util.List;

/** Observes, changes or answers calls on their way to the method. Must be thread-safe. */
@FunctionalInterface
public interface Interceptor {
  /** Intercepts the call, usually by passing it to {@code next}. */
  Outcome intercept(Call call, Handler next) throws Exception;

  /**
   * Returns a handler that runs {@code interceptors} around {@code handler}, the first outermost.
   * The chain is built here, once: a call only runs it.
   */
  static Handler compose(List<Interceptor> interceptors, Handler handler) {
    Handler next = handler;
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      next = new Link(interceptors.get(i), next);
    }
    return next;
  }

  /**
   * One interceptor and what it wraps. A class and not a lambda: the first lambda of a process
   * costs milliseconds, and a server starts with every client.
   */
  record Link(Interceptor interceptor, Handler next) implements Handler {
    @Override
    public Outcome handle(Call call) throws Exception {
      return interceptor.intercept(call, next);
    }
  }
}
