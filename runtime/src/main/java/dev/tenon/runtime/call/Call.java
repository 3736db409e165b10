package dev.tenon.runtime.call;

import java.time.InstantSource;

/**
 * One call of a feature, its arguments decoded and valid.
 *
 * @param feature what is called
 * @param arguments the arguments, of the type that the feature's generated decoder returns
 * @param context what the method can know and do
 * @param clock the time of the server, which results are compared with
 */
public record Call(Feature feature, Object arguments, CallContext context, InstantSource clock) {
  /** The same call with other arguments, of the type that the feature's decoder returns. */
  public Call arguments(Object other) {
    return new Call(feature, other, context, clock);
  }

  /** The same call with another context. */
  public Call context(CallContext other) {
    return new Call(feature, arguments, other, clock);
  }

  /**
   * A call at the time of the system. An interceptor that changes a call takes {@link
   * #arguments(Object)} or {@link #context(CallContext)}, which keep the server's time.
   */
  public Call(Feature feature, Object arguments, CallContext context) {
    this(feature, arguments, context, InstantSource.system());
  }
}
