package dev.tenon.runtime.policy.audit;

import dev.tenon.runtime.concurrent.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes a log. It takes all that waits at once, so that the busier the server
 * is, the more calls share one wait for the disk; and no call's own thread is ever stuck in it.
 */
final class AuditWriter implements Runnable {
  private final AuditQueue queue;
  private final AuditCommits commits;
  private final Ticker ticker;
  private final Duration interval;
  private final Thread thread = new Thread(this, "tenon-audit");
  private final AtomicBoolean isDue = new AtomicBoolean();
  private volatile boolean isEnding;
  private volatile Ticker.@Nullable Scheduled timer;

  AuditWriter(AuditQueue queue, AuditCommits commits, Ticker ticker, Duration interval) {
    this.queue = queue;
    this.commits = commits;
    this.ticker = ticker;
    this.interval = interval;
    thread.setDaemon(true);
  }

  void begin() {
    thread.start();
    plan();
  }

  private void plan() {
    timer = ticker.after(interval, this::due);
  }

  private void due() {
    if (!isEnding) {
      isDue.set(true);
      queue.wake();
      plan();
    }
  }

  @Override
  public void run() {
    List<AuditEntry> taken = new ArrayList<>();
    while (queue.take(taken)) {
      commits.commit(taken);
      taken.clear();
      if (isDue.compareAndSet(true, false)) {
        commits.checkpoint();
      }
    }
    try {
      commits.stop();
    } catch (IOException e) {
      AuditTrouble.notEnded(e);
    }
  }

  /** Writes what waits, ends the log, and waits so long for that. */
  void end(Duration patience) {
    isEnding = true;
    Ticker.Scheduled planned = timer;
    if (planned != null) {
      planned.cancel();
    }
    queue.close();
    boolean interrupted = false;
    try {
      thread.join(Math.max(1, patience.toMillis()));
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
