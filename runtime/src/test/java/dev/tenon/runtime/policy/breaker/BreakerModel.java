package dev.tenon.runtime.policy.breaker;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a breaker is, written as plainly as possible. */
final class BreakerModel {
  private final CircuitBreakerPolicy policy;
  private final Deque<Result> last = new ArrayDeque<>();
  int state = Breaker.CLOSED;
  int period;
  private int free;
  private int openings;
  private long now;
  private long openedAt;
  private long triedAt;

  private record Result(boolean failed, boolean slow) {}

  BreakerModel(CircuitBreakerPolicy policy) {
    this.policy = policy;
  }

  void advance(long by) {
    now += by;
  }

  /** The period in which the call began, or -1. */
  int begin() {
    if (state == Breaker.OPEN && now - openedAt >= policy.open().toNanos()) {
      become(Breaker.HALF_OPEN);
      free = policy.halfOpen();
    }
    if (state == Breaker.OPEN) {
      return -1;
    }
    if (state == Breaker.HALF_OPEN) {
      if (free == 0 && now - triedAt < policy.open().toNanos()) {
        return -1;
      }
      free = Math.max(0, free - 1);
      triedAt = now;
    }
    return period;
  }

  void end(int begun, Verdict verdict, long nanos) {
    if (begun != period) {
      return;
    }
    if (verdict == Verdict.IGNORED) {
      free += state == Breaker.HALF_OPEN ? 1 : 0;
      return;
    }
    boolean half = state == Breaker.HALF_OPEN;
    long slowFrom = policy.slowCall().isZero() ? Long.MAX_VALUE : policy.slowCall().toNanos();
    last.addLast(new Result(verdict == Verdict.FAILURE, nanos >= slowFrom));
    if (last.size() > (half ? policy.halfOpen() : policy.window())) {
      last.removeFirst();
    }
    if (last.size() < (half ? policy.halfOpen() : policy.minCalls())) {
      return;
    }
    double failures = 100.0 * last.stream().filter(Result::failed).count() / last.size();
    double slows = 100.0 * last.stream().filter(Result::slow).count() / last.size();
    if (failures >= policy.failureRate() || slows >= policy.slowRate()) {
      become(Breaker.OPEN);
      openedAt = now;
      openings++;
    } else if (half) {
      become(Breaker.CLOSED);
    }
  }

  private void become(int next) {
    state = next;
    period++;
    last.clear();
  }

  int openings() {
    return openings;
  }
}
