package dev.tenon.runtime.policy.retry;

import dev.tenon.runtime.concurrent.Signal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Who waits in this process for the end of which wish. Thread-safe. */
final class InFlight {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Set<Signal>> waiting = new HashMap<>();

  /** Returns what is given when the wish ends; {@link #leave} must follow. */
  Signal join(String id) {
    Signal end = new Signal();
    lock.lock();
    try {
      waiting.computeIfAbsent(id, first -> new LinkedHashSet<>()).add(end);
    } finally {
      lock.unlock();
    }
    return end;
  }

  /** Waits no more. */
  void leave(String id, Signal end) {
    lock.lock();
    try {
      Set<Signal> others = waiting.get(id);
      if (others != null) {
        others.remove(end);
        if (others.isEmpty()) {
          waiting.remove(id);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Tells all who wait that the wish has ended; whoever finds nothing kept carries it out. */
  void ended(String id) {
    lock.lock();
    try {
      Set<Signal> all = waiting.get(id);
      if (all != null) {
        for (Signal end : all) {
          end.give();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many wishes somebody waits for. */
  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
