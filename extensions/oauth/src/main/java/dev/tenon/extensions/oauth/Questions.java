package dev.tenon.extensions.oauth;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many questions an issuer is asked at once, and who asks: an address gets no more of them than
 * it leaves free, so that whoever sends many tokens keeps nobody else from being known.
 * Thread-safe.
 */
final class Questions {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();

  /** How many each address has open, for those that have any. */
  private final Map<String, Integer> open = new HashMap<>();

  private int all;

  Questions(int most) {
    this.most = most;
  }

  /**
   * Begins a question for {@code client}, which must {@link #end} it; false when it has to wait.
   */
  boolean begin(String client) {
    lock.lock();
    try {
      int own = open.getOrDefault(client, 0);
      if (own >= most - all) {
        return false;
      }
      open.put(client, own + 1);
      all++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  void end(String client) {
    lock.lock();
    try {
      open.computeIfPresent(client, (unused, own) -> own == 1 ? null : own - 1);
      all--;
    } finally {
      lock.unlock();
    }
  }
}
