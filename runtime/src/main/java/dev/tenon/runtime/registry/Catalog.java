package dev.tenon.runtime.registry;

import dev.tenon.runtime.call.Changes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a server offers at the moment, and who is told when it changes. Thread-safe. */
public final class Catalog implements Changes {
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private volatile Registry current;

  /** Begins with {@code generated}. */
  public Catalog(Registry generated) {
    this.current = generated;
  }

  /** What is offered now. */
  public Registry current() {
    return current;
  }

  /** Offers {@code next} from now on and tells that {@code kind} changed. */
  void replace(Registry next, ListKind kind) {
    current = next;
    listChanged(kind);
  }

  /** Tells {@code listener} of every change from now on. */
  public void listen(ChangeListener listener) {
    listeners.add(listener);
  }

  /** Tells {@code listener} no more. */
  public void forget(ChangeListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void toolsChanged() {
    listChanged(ListKind.TOOLS);
  }

  @Override
  public void promptsChanged() {
    listChanged(ListKind.PROMPTS);
  }

  @Override
  public void resourcesChanged() {
    listChanged(ListKind.RESOURCES);
  }

  @Override
  public void resourceUpdated(String uri) {
    for (ChangeListener listener : listeners) {
      listener.resourceUpdated(uri);
    }
  }

  private void listChanged(ListKind kind) {
    for (ChangeListener listener : listeners) {
      listener.listChanged(kind);
    }
  }
}
