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
  /** A call at the time of the system. */
  public Call(Feature feature, Object arguments, CallContext context) {
    this(feature, arguments, context, InstantSource.system());
  }
}
