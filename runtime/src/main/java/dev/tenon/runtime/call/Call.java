package dev.tenon.runtime.call;

/**
 * One call of a feature, its arguments decoded and valid.
 *
 * @param feature what is called
 * @param arguments the arguments, of the type that the feature's generated decoder returns
 * @param context what the method can know and do
 */
public record Call(Feature feature, Object arguments, CallContext context) {}
