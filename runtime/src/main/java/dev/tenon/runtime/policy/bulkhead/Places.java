package dev.tenon.runtime.policy.bulkhead;

import dev.tenon.runtime.call.Deadline;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places for calls that run, and the line of those that wait. A place that comes free is handed to
 * the next in the line, so nobody can come between. Thread-safe; it waits for nothing itself.
 */
final class Places {
  /** Nobody is told to come back sooner, however fast the calls are, or later. */
  private static final double SOONEST_RETRY = 100e6;

  private static final double LATEST_RETRY = 60e9;

  private final int concurrency;
  private final int queue;

  /** What callers are told to wait as long as nothing is known of the calls. */
  private final long unknownRetry;

  /** Guards all below; nobody waits, and nothing is called, while it is held. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Line line = new Line();
  private final ServiceTimes times = new ServiceTimes();
  private int running;

  /**
   * @param concurrency how many calls run at once
   * @param queue how many wait at most; 0 for none
   * @param unknownRetry when those who are turned away may come back, while nothing better is known
   */
  Places(int concurrency, int queue, long unknownRetry) {
    this.concurrency = concurrency;
    this.queue = queue;
    this.unknownRetry = unknownRetry;
  }

  /** Takes a place if there is one. */
  boolean tryEnter(Member member) {
    lock.lock();
    try {
      if (running >= concurrency) {
        return false;
      }
      enter(member);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void enter(Member member) {
    running++;
    member.changeRunning(1);
  }

  /** Takes a place after all, gets into the line, or says why not. */
  Waiter join(Member member, Caller caller, Deadline deadline) {
    Waiter waiter = new Waiter(member, caller, deadline);
    lock.lock();
    try {
      if (running < concurrency) {
        enter(member);
        waiter.end(Turn.RUNS);
      } else if (line.size() >= queue) {
        waiter.end(Turn.FULL);
      } else if (cannotBeFinished(waiter, line.ahead(waiter))) {
        waiter.end(Turn.NO_TIME);
      } else {
        waiter.standInLine();
        line.add(waiter);
        member.changeWaiting(1);
      }
    } finally {
      lock.unlock();
    }
    return waiter;
  }

  /** Whether its deadline comes first, if {@code ahead} go before it and all goes well. */
  private boolean cannotBeFinished(Waiter waiter, long ahead) {
    if (!waiter.deadline().exists()) {
      return false;
    }
    long left = waiter.deadline().remainingNanos();
    return left == 0
        || (times.areKnown() && times.mean() * ahead / concurrency + times.least() > left);
  }

  /**
   * Gives a place back, to the next in the line.
   *
   * @param took how long the call had it; negative for one that did not use it
   */
  void leave(Member member, long took) {
    lock.lock();
    try {
      if (took >= 0) {
        times.add(took);
      }
      running--;
      member.changeRunning(-1);
      handOn();
    } finally {
      lock.unlock();
    }
  }

  private void handOn() {
    while (running < concurrency) {
      Waiter next = line.poll();
      if (next == null) {
        return;
      }
      next.member().changeWaiting(-1);
      if (cannotBeFinished(next, 0)) {
        next.end(Turn.TOO_LATE);
      } else {
        line.served(next);
        enter(next.member());
        next.end(Turn.RUNS);
      }
    }
  }

  /** Takes a call out of the line; one that does not wait any more stays what it is. */
  void giveUp(Waiter waiter, Turn why) {
    lock.lock();
    try {
      if (waiter.turn() == Turn.WAITS) {
        line.remove(waiter);
        waiter.member().changeWaiting(-1);
        waiter.end(why);
      }
    } finally {
      lock.unlock();
    }
  }

  /** When somebody who is turned away now may find a place, in nanoseconds. */
  long retryAfter() {
    lock.lock();
    try {
      if (!times.areKnown()) {
        return unknownRetry;
      }
      double guess = times.mean() * (line.size() + 1) / concurrency;
      return (long) Math.max(SOONEST_RETRY, Math.min(LATEST_RETRY, guess));
    } finally {
      lock.unlock();
    }
  }

  /** How many calls of {@code member} have a place. */
  int running(Member member) {
    lock.lock();
    try {
      return member.running();
    } finally {
      lock.unlock();
    }
  }

  /** How many calls of {@code member} wait. */
  int waiting(Member member) {
    lock.lock();
    try {
      return member.waiting();
    } finally {
      lock.unlock();
    }
  }
}
