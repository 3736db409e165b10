package dev.tenon.runtime.registry;

import dev.tenon.runtime.call.Changes;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a server offers at the moment, and who is told when it changes. Thread-safe. */
public final class Catalog implements Changes {
  private final List<WeakReference<ChangeListener>> listeners = new CopyOnWriteArrayList<>();
  private final List<ChangeListener> lasting = new CopyOnWriteArrayList<>();
  private final List<WeakReference<ChangeGuard>> guards = new CopyOnWriteArrayList<>();
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Registry current;

  /** Begins with {@code generated}. */
  public Catalog(Registry generated) {
    this.current = generated;
  }

  /** What is offered now. */
  public Registry current() {
    return current;
  }

  /**
   * Changes what is offered, all at once, and tells that {@code kind} changed. Calls that run go on
   * with what they began with. One change after the other; when it throws, nothing has changed.
   *
   * @param change works on a copy of what is offered now
   */
  public void change(ListKind kind, Consumer<Registry.Builder> change) {
    boolean unused =
        changeIf(
            kind,
            registry -> {
              change.accept(registry);
              return true;
            });
  }

  /**
   * The same for a change that may come to nothing.
   *
   * @param change returns whether it changed anything
   * @return whether anything changed
   * @throws IllegalArgumentException if what it makes cannot be served
   */
  public boolean changeIf(ListKind kind, Predicate<Registry.Builder> change) {
    changing.lock();
    try {
      Registry.Builder next = current.copy();
      if (!change.test(next)) {
        return false;
      }
      Registry changed = next.build();
      for (WeakReference<ChangeGuard> known : guards) {
        ChangeGuard guard = known.get();
        if (guard != null) {
          guard.check(changed);
        }
      }
      current = changed;
    } finally {
      changing.unlock();
    }
    listChanged(kind);
    return true;
  }

  /**
   * Tells {@code listener} of every change from now on. It is told as long as somebody else holds
   * it: this does not, since an engine that nobody uses any more need not say so.
   */
  public void listen(ChangeListener listener) {
    listeners.removeIf(known -> known.get() == null);
    listeners.add(new WeakReference<>(listener));
  }

  /** Tells {@code listener} of every change, for as long as the catalog lasts, before others. */
  public void listenAlways(ChangeListener listener) {
    lasting.add(listener);
  }

  /** Asks {@code guard} before every change from now on, as long as somebody else holds it. */
  public void guard(ChangeGuard guard) {
    if (!guards.isEmpty()) {
      guards.removeIf(known -> known.get() == null);
    }
    guards.add(new WeakReference<>(guard));
  }

  /** Tells {@code listener} no more. */
  public void forget(ChangeListener listener) {
    listeners.removeIf(known -> known.get() == null || listener.equals(known.get()));
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
    for (ChangeListener listener : lasting) {
      listener.resourceUpdated(uri);
    }
    for (WeakReference<ChangeListener> known : listeners) {
      ChangeListener listener = known.get();
      if (listener != null) {
        listener.resourceUpdated(uri);
      }
    }
  }

  /** How many are told; for tests. */
  int listeners() {
    return listeners.size();
  }

  private void listChanged(ListKind kind) {
    for (ChangeListener listener : lasting) {
      listener.listChanged(kind);
    }
    for (WeakReference<ChangeListener> known : listeners) {
      ChangeListener listener = known.get();
      if (listener != null) {
        listener.listChanged(kind);
      }
    }
  }
}
