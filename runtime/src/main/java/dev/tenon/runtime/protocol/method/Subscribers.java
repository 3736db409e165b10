package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.registry.ChangeListener;
import dev.tenon.runtime.registry.ListKind;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who is told of changes. Thread-safe. */
public final class Subscribers implements ChangeListener {
  private final Set<Subscriber> all = ConcurrentHashMap.newKeySet();

  /** Nobody yet. */
  public Subscribers() {}

  /** Adds a subscriber. */
  public void add(Subscriber subscriber) {
    all.add(subscriber);
  }

  /** Takes a subscriber away. */
  public void remove(Subscriber subscriber) {
    all.remove(subscriber);
  }

  /** Ends all subscriptions. */
  public void endAll() {
    for (Subscriber subscriber : all) {
      subscriber.end();
    }
  }

  @Override
  public void listChanged(ListKind kind) {
    for (Subscriber subscriber : all) {
      subscriber.listChanged(kind);
    }
  }

  @Override
  public void resourceUpdated(String uri) {
    for (Subscriber subscriber : all) {
      subscriber.resourceUpdated(uri);
    }
  }
}
