package dev.tenon.runtime.policy.bulkhead;

/** How long the last calls took. Not thread-safe. */
final class ServiceTimes {
  private static final int KEPT = 32;

  /** Fewer say nothing yet: the first calls of a process are slower than the others. */
  private static final int LEAST_KNOWN = 5;

  private final long[] nanos = new long[KEPT];
  private int count;
  private int next;
  private long sum;

  void add(long took) {
    sum += took - nanos[next];
    nanos[next] = took;
    next = (next + 1) % KEPT;
    count = Math.min(count + 1, KEPT);
  }

  /** Whether there are enough to go by. */
  boolean areKnown() {
    return count >= LEAST_KNOWN;
  }

  /** How long a call takes on average, which tells when its place comes free. */
  double mean() {
    return count == 0 ? 0 : (double) sum / count;
  }

  /** How long the fastest took: what has less time left than that will not be finished. */
  long least() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, nanos[i]);
    }
    return count == 0 ? 0 : least;
  }
}
