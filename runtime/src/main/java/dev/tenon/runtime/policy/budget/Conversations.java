package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.concurrent.Ticker;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens each conversation has had in results. A caller names its conversations itself,
 * and sees those of nobody else. Those that are silent for long are forgotten, and when there are
 * too many, the one that is silent for longest. Thread-safe.
 */
final class Conversations {
  /** From this part of the budget on, in percent, results get smaller. */
  private static final int SOFT = 75;

  private static final int HUNDRED = 100;

  /** The least that results are made, in percent of their own bound. */
  private static final int LEAST = 5;

  private final long budget;
  private final int maxConversations;
  private final long ttlNanos;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();

  /** The one that is silent for longest comes first. */
  private final Map<Key, Used> known = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(String principal, String handle) {}

  private record Used(long tokens, long nanos) {}

  /**
   * @param budget the tokens of each conversation, more than zero
   * @param maxConversations how many are remembered
   * @param ttl after how long a silence one is forgotten
   */
  Conversations(long budget, int maxConversations, Duration ttl, Ticker ticker) {
    this.budget = budget;
    this.maxConversations = maxConversations;
    this.ttlNanos = ttl.toNanos();
    this.ticker = ticker;
  }

  /** The tokens of each conversation. */
  long budget() {
    return budget;
  }

  /** How much the conversation of a call has used, or -1 when it belongs to none. */
  long used(Call call) {
    Key key = key(call);
    return key == null ? -1 : add(key, 0);
  }

  /** Adds what a call was answered with; returns how much is used then. */
  long add(Call call, long tokens) {
    Key key = key(call);
    return key == null ? -1 : add(key, tokens);
  }

  /**
   * What a result of this call may have of {@code amount}, which it may have usually: near the end
   * of the budget as little of it as is left of the last quarter.
   *
   * @param isTokens whether these are tokens; then it is no more than half of what is left
   */
  long share(Call call, long amount, boolean isTokens) {
    long used = used(call);
    long soft = budget / HUNDRED * SOFT + budget % HUNDRED * SOFT / HUNDRED;
    if (used <= soft) {
      return amount;
    }
    long left = Math.max(0, budget - used);
    double share = amount * (left / (double) (budget - soft));
    long most = isTokens ? Math.min((long) share, left / 2) : (long) share;
    return Math.max(1, Math.max(amount * LEAST / HUNDRED, most));
  }

  /** How many conversations are remembered. */
  int size() {
    lock.lock();
    try {
      return known.size();
    } finally {
      lock.unlock();
    }
  }

  private static @Nullable Key key(Call call) {
    String handle = call.source().conversation();
    return handle == null ? null : new Key(call.context().principal().identity(), handle);
  }

  private long add(Key key, long tokens) {
    lock.lock();
    try {
      long now = ticker.nanoTime();
      forget(now);
      Used before = known.get(key);
      long used = (before == null ? 0 : before.tokens()) + tokens;
      if (tokens > 0 || before != null) {
        known.put(key, new Used(used, now));
        forget(now);
      }
      return used;
    } finally {
      lock.unlock();
    }
  }

  private void forget(long now) {
    Iterator<Used> oldest = known.values().iterator();
    while (oldest.hasNext()) {
      if (now - oldest.next().nanos() < ttlNanos && known.size() <= maxConversations) {
        return;
      }
      oldest.remove();
    }
  }
}
