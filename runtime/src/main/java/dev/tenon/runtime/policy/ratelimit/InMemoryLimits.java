package dev.tenon.runtime.policy.ratelimit;

import dev.tenon.runtime.concurrent.Ticker;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls in this process. It keeps so many accounts and no more. Only one without debt is
 * ever forgotten, which changes nothing; when all are in debt, those who come new share one account
 * for each limit. Thread-safe.
 */
final class InMemoryLimits implements LimitStore {
  private final Ticker ticker;
  private final int most;
  private final ConcurrentHashMap<Charge, Account> accounts = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Limit, Account> shared = new ConcurrentHashMap<>();

  /** Guards what is below it. An account's lock may be taken within it, and never the reverse. */
  private final ReentrantLock changing = new ReentrantLock();

  /** Those that may be without debt first. */
  private final PriorityQueue<Account> byTime = new PriorityQueue<>();

  private long made;

  /**
   * @param ticker the clock
   * @param most how many accounts are kept
   */
  InMemoryLimits(Ticker ticker, int most) {
    this.ticker = ticker;
    this.most = most;
  }

  @Override
  public @Nullable Refusal take(List<Charge> charges) {
    while (true) {
      Account[] found = find(charges);
      boolean forgotten = lock(found);
      try {
        if (!forgotten) {
          return take(found);
        }
      } finally {
        unlock(found);
      }
    }
  }

  private @Nullable Refusal take(Account[] found) {
    long now = ticker.nanoTime();
    long longest = 0;
    int refused = 0;
    for (int i = 0; i < found.length; i++) {
      long wait = found[i].waitNanos(now);
      if (wait > longest) {
        longest = wait;
        refused = i;
      }
    }
    if (longest > 0) {
      return new Refusal(refused, longest);
    }
    for (Account account : found) {
      account.charge(now);
    }
    return null;
  }

  /** Counts what somebody else has let in. */
  void note(List<Charge> charges) {
    for (Charge charge : charges) {
      Account account = find(charge);
      account.lock.lock();
      try {
        account.charge(ticker.nanoTime());
      } finally {
        account.lock.unlock();
      }
    }
  }

  /** Whether a bucket has an account of its own. */
  boolean knows(Charge charge) {
    return accounts.containsKey(charge);
  }

  /** How many accounts there are, those that are shared aside. */
  int size() {
    return accounts.size();
  }

  private Account[] find(List<Charge> charges) {
    Account[] found = new Account[charges.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = find(charges.get(i));
    }
    return found;
  }

  private Account find(Charge charge) {
    Account known = accounts.get(charge);
    return known != null ? known : open(charge);
  }

  private Account open(Charge charge) {
    long now = ticker.nanoTime();
    changing.lock();
    try {
      Account known = accounts.get(charge);
      if (known != null) {
        return known;
      }
      if (byTime.size() >= most && !forgetOne(now)) {
        return share(charge, now);
      }
      Account account = new Account(charge, made++, now);
      accounts.put(charge, account);
      byTime.add(account);
      return account;
    } finally {
      changing.unlock();
    }
  }

  private Account share(Charge charge, long now) {
    Account known = shared.get(charge.limit());
    if (known == null) {
      known = new Account(charge, made++, now);
      shared.put(charge.limit(), known);
    }
    return known;
  }

  /** Forgets an account without debt; returns whether there was one. */
  private boolean forgetOne(long now) {
    while (true) {
      Account first = byTime.peek();
      if (first == null || first.freeAtBound - now > 0) {
        return false;
      }
      byTime.remove();
      first.lock.lock();
      try {
        long freeAt = first.freeAt(now);
        if (freeAt - now <= 0) {
          first.forgotten = true;
          accounts.remove(first.charge);
          return true;
        }
        first.freeAtBound = freeAt;
      } finally {
        first.lock.unlock();
      }
      // It was charged since it was put there: it waits for its new time.
      byTime.add(first);
    }
  }

  /** Locks them all, always in the same order; returns whether one of them counts no more. */
  private static boolean lock(Account[] found) {
    boolean forgotten = false;
    long last = -1;
    for (int i = 0; i < found.length; i++) {
      Account next = next(found, last);
      next.lock.lock();
      forgotten |= next.forgotten;
      last = next.number;
    }
    return forgotten;
  }

  /** The one with the least number above {@code last}; there are but a few. */
  private static Account next(Account[] found, long last) {
    Account next = null;
    for (Account account : found) {
      if (account.number > last && (next == null || account.number < next.number)) {
        next = account;
      }
    }
    if (next == null) {
      throw new IllegalArgumentException("two charges have the same key");
    }
    return next;
  }

  private static void unlock(Account[] found) {
    for (Account account : found) {
      if (account.lock.isHeldByCurrentThread()) {
        account.lock.unlock();
      }
    }
  }
}
