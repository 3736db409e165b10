package dev.tenon.runtime.call;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One call of a feature, its arguments decoded and valid.
 *
 * @param feature what is called
 * @param arguments the arguments, of the type that the feature's generated decoder returns
 * @param context what the method can know and do
 * @param clock the time of the server, which results are compared with
 * @param source what the request says besides; {@link CallSource#NONE} once an interceptor has
 *     changed the arguments
 * @param cause what a fallback stands in for, null in all other calls
 * @param asked knows what the method has asked, whatever context it was given; null for a call that
 *     no request made
 */
public record Call(
    Feature feature,
    Object arguments,
    CallContext context,
    InstantSource clock,
    CallSource source,
    @Nullable Throwable cause,
    @Nullable Asked asked) {
  /** A call that no request made. */
  public Call(Feature feature, Object arguments, CallContext context, InstantSource clock) {
    this(feature, arguments, context, clock, CallSource.NONE, null, null);
  }

  /**
   * A call at the time of the system. An interceptor that changes a call takes {@link
   * #arguments(Object)} or {@link #context(CallContext)}, which keep the server's time.
   */
  public Call(Feature feature, Object arguments, CallContext context) {
    this(feature, arguments, context, InstantSource.system());
  }

  /**
   * The same call with other arguments, of the type that the feature's decoder returns. What was
   * kept for the arguments of the request is not used for it.
   */
  public Call arguments(Object other) {
    return new Call(feature, other, context, clock, CallSource.NONE, cause, asked);
  }

  /** The same call with another context. */
  public Call context(CallContext other) {
    return new Call(feature, arguments, other, clock, source, cause, asked);
  }

  /** The same call for a fallback, which stands in for what failed with {@code failure}. */
  public Call insteadOf(Throwable failure) {
    return new Call(feature, arguments, context, clock, source, failure, asked);
  }
}
