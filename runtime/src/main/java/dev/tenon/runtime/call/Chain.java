package dev.tenon.runtime.call;

import dev.tenon.runtime.json.HiddenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What serves the calls of one feature.
 *
 * @param admission asked first, before the arguments are read
 * @param handler runs the method with all that is around it
 * @param timeoutNanos how long a call may take, from its arrival; {@code Long.MAX_VALUE} for ever
 * @param taskTimeoutNanos the same for a call that runs as a task, from its beginning
 * @param access who may call at all, and find it in lists
 * @param hidden arguments that must not be seen in what is said of them; null for none
 * @param guards the interceptors within {@code handler} that decide whether a call may begin, and
 *     write that it does; the first outermost
 */
public record Chain(
    Admission admission,
    Handler handler,
    long timeoutNanos,
    long taskTimeoutNanos,
    Access access,
    @Nullable HiddenPlaces hidden,
    List<Interceptor> guards) {
  /** Copies the guards. */
  public Chain {
    guards = List.copyOf(guards);
  }

  /** One whose arguments may all be seen, without guards. */
  public Chain(
      Admission admission,
      Handler handler,
      long timeoutNanos,
      long taskTimeoutNanos,
      Access access) {
    this(admission, handler, timeoutNanos, taskTimeoutNanos, access, null, List.of());
  }

  /** A method with nothing around it. */
  public static Chain of(Handler handler) {
    return new Chain(Admission.OPEN, handler, Long.MAX_VALUE, Long.MAX_VALUE, Access.OPEN);
  }
}
