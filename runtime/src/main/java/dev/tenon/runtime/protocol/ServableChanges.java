package dev.tenon.runtime.protocol;

import dev.tenon.runtime.call.ChainBuilder;
import dev.tenon.runtime.protocol.method.Methods;
import dev.tenon.runtime.registry.ChangeGuard;
import dev.tenon.runtime.registry.Registry;

/**
 * Refuses changes that could not be served, before the first request would find out.
 *
 * @param chains builds what serves the features
 */
record ServableChanges(ChainBuilder chains) implements ChangeGuard {
  @Override
  public void check(Registry next) {
    chains.check(Methods.served(next));
  }
}
