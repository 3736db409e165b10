package dev.tenon.footprint;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Counts the bytes that are allocated for a call. In the interpreter, so that they do not depend on
 * what the compilers of the virtual machine have done away with by then: the figures are larger
 * than those of a warm server, and the same every time. And without buffers of threads for
 * allocation, which count for others only when they are full.
 */
final class Allocation {
  /** So that pools are filled, and classes initialized. */
  private static final int FIRST_CALLS = 300;

  private static final int CALLS = 50;

  /**
   * Of so many rounds the middle one counts: some go with a timer that fires, or a pool that grows.
   */
  private static final int ROUNDS = 7;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A call, whose answer is checked. */
  interface Call {
    void run() throws IOException;
  }

  /** What this thread allocates for a call. */
  long here(Call call) throws IOException {
    return middle(call, () -> threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
  }

  /** What all others allocate for it. */
  long elsewhere(Call call) throws IOException {
    return middle(call, this::others);
  }

  private long others() {
    long own = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    if (Runtime.version().feature() >= 21) {
      return total() - own;
    }
    long sum = -own;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }

  /** Virtual threads count for those that carry them; asked for by name, since 17 has it not. */
  private long total() {
    try {
      return (long) ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(threads);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("This JDK should count the allocation of all threads", e);
    }
  }

  private static long middle(Call call, LongSupplier counter) throws IOException {
    for (int i = 0; i < FIRST_CALLS; i++) {
      call.run();
    }
    long[] rounds = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = counter.getAsLong();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      rounds[round] = (counter.getAsLong() - before) / CALLS;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
