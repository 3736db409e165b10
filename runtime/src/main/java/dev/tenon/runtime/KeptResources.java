package dev.tenon.runtime;

import dev.tenon.runtime.policy.cache.Evictions;
import dev.tenon.runtime.registry.ChangeListener;
import dev.tenon.runtime.registry.ListKind;

/** Drops what is kept of a resource when its contents change. */
record KeptResources(Evictions evictions) implements ChangeListener {
  @Override
  public void listChanged(ListKind kind) {
    // What is kept of a feature goes with the feature.
  }

  @Override
  public void resourceUpdated(String uri) {
    evictions.evictResource(uri);
  }
}
