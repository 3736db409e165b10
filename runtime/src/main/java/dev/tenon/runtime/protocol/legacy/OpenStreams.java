package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.method.Subscriber;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.registry.ListKind;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Opens the streams that clients ask for with GET, over all sessions. They are counted, kept alive
 * and ended together with the streams of the other era. Thread-safe.
 */
public final class OpenStreams {
  private final Subscribers subscribers;

  /** Counts streams among those of {@code subscribers}. */
  public OpenStreams(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  /**
   * Answers with a stream.
   *
   * @param whenClosed runs once when the stream is over
   * @return the stream, or null when there are too many and the exchange is still to be answered
   */
  @Nullable EventStream open(HttpExchange exchange, Runnable whenClosed) {
    Entry entry = new Entry(whenClosed);
    if (!subscribers.addStream(entry)) {
      return null;
    }
    EventStream stream = exchange.stream(entry);
    entry.stream = stream;
    if (subscribers.isEnded()) {
      stream.end();
    }
    return stream;
  }

  /** One stream, told of its end. What changes, its session is told, and not each stream. */
  private final class Entry implements Subscriber, Runnable {
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable EventStream stream;

    Entry(Runnable whenClosed) {
      this.whenClosed = whenClosed;
    }

    @Override
    public void run() {
      if (closed.compareAndSet(false, true)) {
        subscribers.remove(this);
        whenClosed.run();
      }
    }

    @Override
    public void listChanged(ListKind kind) {}

    @Override
    public void resourceUpdated(String uri) {}

    @Override
    public String about() {
      return "a stream that a client opened with GET";
    }

    @Override
    public void keepAlive() {
      EventStream open = stream;
      if (open != null) {
        open.keepAlive();
      }
    }

    @Override
    public void end() {
      EventStream open = stream;
      if (open != null) {
        open.end();
      }
    }
  }
}
