package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The streams that clients opened with GET, over all sessions: never more than a set number, kept
 * alive while they are silent, ended when the server stops. Thread-safe.
 */
public final class OpenStreams {
  private final int max;
  private final Duration keepAlive;
  private final Ticker ticker;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /**
   * @param max how many streams may be open
   * @param keepAlive after which silence a comment is sent
   * @param ticker the clock
   */
  public OpenStreams(int max, Duration keepAlive, Ticker ticker) {
    this.max = max;
    this.keepAlive = keepAlive;
    this.ticker = ticker;
  }

  /**
   * Answers with a stream.
   *
   * @param whenClosed runs once when the stream is over, with the stream itself
   * @return the stream, or null when there are too many and the exchange is still to be answered
   */
  @Nullable EventStream open(HttpExchange exchange, Runnable whenClosed) {
    if (count.incrementAndGet() > max) {
      count.decrementAndGet();
      return null;
    }
    Entry entry = new Entry(whenClosed);
    EventStream stream = exchange.stream(entry);
    entry.stream = stream;
    entries.add(entry);
    if (entry.closed.get()) {
      entries.remove(entry);
    } else {
      schedule();
    }
    return stream;
  }

  /** Ends all streams, because the server stops. */
  void endAll() {
    for (Entry entry : entries) {
      entry.end();
    }
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      ticker.after(keepAlive, this::keepAlive);
    }
  }

  private void keepAlive() {
    for (Entry entry : entries) {
      entry.keepAlive();
    }
    scheduled.set(false);
    if (!entries.isEmpty()) {
      schedule();
    }
  }

  /** One stream, told of its end. */
  private final class Entry implements Runnable {
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable EventStream stream;

    Entry(Runnable whenClosed) {
      this.whenClosed = whenClosed;
    }

    @Override
    public void run() {
      if (closed.compareAndSet(false, true)) {
        entries.remove(this);
        count.decrementAndGet();
        whenClosed.run();
      }
    }

    void keepAlive() {
      EventStream open = stream;
      if (open != null) {
        open.keepAlive();
      }
    }

    void end() {
      EventStream open = stream;
      if (open != null) {
        open.end();
      }
    }
  }
}
