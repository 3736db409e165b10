package dev.tenon.runtime.transport.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Looks at every watched connection once a tick. One task serves all of them, so that a short call
 * costs two writes to memory and no timer; it rests while nothing is watched.
 */
final class DisconnectWatch implements Runnable {
  private static final long TICK_MILLIS = 100;

  private final AbstractConnector connector;
  private final AtomicBoolean ticking = new AtomicBoolean();
  private volatile int tick;

  DisconnectWatch(AbstractConnector connector) {
    this.connector = connector;
  }

  /** The number of the current tick. */
  int tick() {
    return tick;
  }

  /** Whether a next tick is planned. */
  boolean isTicking() {
    return ticking.get();
  }

  /** Makes sure that the ticks run. To be called after a connection has become watched. */
  void begin() {
    if (!ticking.get() && ticking.compareAndSet(false, true)) {
      schedule();
    }
  }

  @Override
  public void run() {
    // Only this task writes the number, and its runs follow each other.
    int now = tick + 1;
    tick = now;
    if (pollAll(now)) {
      schedule();
      return;
    }
    ticking.set(false);
    // A watch that began after it was passed by, but before the line above, did not start the
    // ticks.
    if (pollAll(now) && ticking.compareAndSet(false, true)) {
      schedule();
    }
  }

  private boolean pollAll(int now) {
    boolean any = false;
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      any |= ((WatchedEndPoint) endPoint).poll(now);
    }
    return any;
  }

  private void schedule() {
    Scheduler scheduler = connector.getScheduler();
    if (scheduler.isRunning()) {
      scheduler.schedule(this, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
