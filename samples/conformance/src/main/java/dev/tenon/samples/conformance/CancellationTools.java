package dev.tenon.samples.conformance;

import dev.tenon.McpTool;
import dev.tenon.runtime.call.Progress;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A tool that does nothing but wait to be cancelled, and one that knows whether it was. */
public final class CancellationTools {
  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final int REMEMBERED = 1000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition another = lock.newCondition();
  private final Set<String> cancelled = new LinkedHashSet<>();

  /**
   * Waits for a minute, unless the call is cancelled before. Reports progress when it begins.
   *
   * @param label what the call is called
   */
  @McpTool(name = "test_wait", readOnly = true)
  public String hold(String label, Progress progress) throws InterruptedException {
    progress.report(0, 1);
    try {
      TimeUnit.SECONDS.sleep(LONGEST_WAIT_SECONDS);
      return label + " was not cancelled";
    } catch (InterruptedException e) {
      remember(label);
      throw e;
    }
  }

  /**
   * Says whether the call with this label was cancelled; waits a little for it to be.
   *
   * @param label what the call was called
   */
  @McpTool(name = "test_was_cancelled", readOnly = true)
  public String wasCancelled(String label) throws InterruptedException {
    long left = TimeUnit.SECONDS.toNanos(5);
    lock.lockInterruptibly();
    try {
      while (!cancelled.contains(label) && left > 0) {
        left = another.awaitNanos(left);
      }
      return String.valueOf(cancelled.contains(label));
    } finally {
      lock.unlock();
    }
  }

  private void remember(String label) {
    lock.lock();
    try {
      cancelled.add(label);
      if (cancelled.size() > REMEMBERED) {
        cancelled.remove(cancelled.iterator().next());
      }
      another.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
