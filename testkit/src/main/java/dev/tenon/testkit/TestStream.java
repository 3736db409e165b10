package dev.tenon.testkit;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events in memory. It can lose its client, and a client that stops reading fills a
 * bounded buffer, beyond which the stream closes as a real one does. Thread-safe.
 */
final class TestStream implements EventStream {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<TestEvent> unread = new ArrayDeque<>();
  private final List<TestEvent> all = new ArrayList<>();
  private final Function<ServerSentEvent, TestEvent> reader;
  private final Runnable whenClosed;
  private int bound = Integer.MAX_VALUE;
  private int buffered;
  private int comments;
  private boolean stalled;
  private boolean closed;

  /**
   * @param reader reads and judges an event
   * @param whenClosed runs once when the stream is over
   */
  TestStream(Function<ServerSentEvent, TestEvent> reader, Runnable whenClosed) {
    this.reader = reader;
    this.whenClosed = whenClosed;
  }

  @Override
  public boolean send(ServerSentEvent event) {
    TestEvent read = reader.apply(event);
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      if (stalled && event.data().length > bound - buffered) {
        closed = true;
      } else {
        buffered += stalled ? event.data().length : 0;
        unread.add(read);
        all.add(read);
      }
      changed.signalAll();
      if (!closed) {
        return true;
      }
    } finally {
      lock.unlock();
    }
    whenClosed.run();
    return false;
  }

  @Override
  public void keepAlive() {
    lock.lock();
    try {
      if (!closed && buffered == 0) {
        comments++;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void end() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    whenClosed.run();
  }

  /** Stops reading: from now on at most {@code bytes} of messages are kept. */
  void stall(int bytes) {
    lock.lock();
    try {
      stalled = true;
      bound = bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Waits while the client does not read. */
  void awaitReading() throws InterruptedException {
    lock.lock();
    try {
      while (stalled && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Reads again. */
  void readOn() {
    lock.lock();
    try {
      stalled = false;
      buffered = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next event, or null when none comes within {@code patience} or the stream is over. */
  @Nullable TestEvent poll(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (unread.isEmpty() && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return unread.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the stream is over; returns whether it is. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the server can still send. */
  boolean isOpen() {
    lock.lock();
    try {
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** How many comments came that keep the stream alive. */
  int comments() {
    lock.lock();
    try {
      return comments;
    } finally {
      lock.unlock();
    }
  }

  /** All events so far, read or not. */
  List<TestEvent> all() {
    lock.lock();
    try {
      return List.copyOf(all);
    } finally {
      lock.unlock();
    }
  }
}
