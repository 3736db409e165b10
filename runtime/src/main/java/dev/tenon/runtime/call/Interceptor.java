package dev.tenon.runtime.call;

import java.util.List;

/**
 * Observes, changes or answers calls on their way to the method. Must be thread-safe: one instance
 * serves all calls.
 *
 * <p>The call is typed: {@link Call#feature()} says what is called, {@link Call#context()} who
 * calls and until when, and {@code dev.tenon.runtime.dynamic.Arguments.of(call)} reads its
 * arguments by name. What an interceptor may do:
 *
 * <ul>
 *   <li>answer itself, with an {@link Outcome}, and not call {@code next};
 *   <li>pass another call on, made with {@link Call#arguments(Object)} or {@link
 *       Call#context(CallContext)}. Results that were kept for the arguments of the request are not
 *       used for other arguments. A context of one's own extends {@link ForwardingContext};
 *   <li>call {@code next} more than once, which runs the method again, with the time that is left:
 *       only for what may run twice, and never after {@link Outcome.InputRequired}. Prefer
 *       {@code @Retry};
 *   <li>change the outcome. {@link Outcome.InputRequired} and {@link Outcome.MissingCapability} are
 *       not for the caller but for its program: pass them on as they are;
 *   <li>throw. A {@link ToolException} is told to the caller; any other exception is an internal
 *       error, whose text stays in the server's log.
 * </ul>
 *
 * <p>It must not return null, which is an internal error that names the interceptor, and must not
 * keep the call beyond its end. An interrupt means that nobody waits any more: let it end the call.
 */
@FunctionalInterface
public interface Interceptor {
  /**
   * Intercepts the call, usually by passing it to {@code next}.
   *
   * @param next what is further inside: the next interceptor, or the method
   * @return what the call came to, never null
   */
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
      Outcome outcome = interceptor.intercept(call, next);
      // Here and not at the end of the chain, where nobody knows who it was.
      if (outcome == null) {
        throw new NullPointerException(
            "the interceptor " + interceptor.getClass().getName() + " returned null");
      }
      return outcome;
    }
  }
}
