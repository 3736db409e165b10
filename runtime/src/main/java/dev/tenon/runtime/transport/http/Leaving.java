package dev.tenon.runtime.transport.http;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is to be done when a client goes away: once, and at once if it has gone. Thread-safe. */
final class Leaving {
  /** Stands where the action was, once the client has gone. */
  private enum Gone implements Runnable {
    GONE;

    @Override
    public void run() {}
  }

  private final AtomicReference<@Nullable Runnable> actions = new AtomicReference<>();

  /**
   * Adds an action.
   *
   * @return whether the client is there; otherwise the action has run
   */
  boolean add(Runnable action) {
    while (true) {
      Runnable before = actions.get();
      if (before instanceof Gone) {
        action.run();
        return false;
      }
      Runnable both =
          before == null
              ? action
              : () -> {
                before.run();
                action.run();
              };
      if (actions.compareAndSet(before, both)) {
        return true;
      }
    }
  }

  /** Runs, once, what is to be done. */
  void run() {
    Runnable action = actions.getAndSet(Gone.GONE);
    if (action != null) {
      try {
        action.run();
      } catch (RuntimeException e) {
        // The threads that come by here serve other clients too.
        HttpLog.error("What a call does when its client has gone failed", e);
      }
    }
  }
}
