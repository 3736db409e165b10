package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.method.Subscriber;
import dev.tenon.runtime.protocol.method.Subscribers;
import dev.tenon.runtime.registry.ListKind;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Opens the streams that clients ask for with GET, over all sessions. They are counted, kept alive
 * and ended together with the streams of the other era, at the latest when the credentials of the
 * client do. Thread-safe.
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
  @Nullable Opened open(HttpExchange exchange, Runnable whenClosed) {
    Opened entry = new Opened(whenClosed);
    if (!subscribers.addStream(entry)) {
      return null;
    }
    EventStream stream = exchange.stream(entry);
    entry.stream = stream;
    if (subscribers.isEnded()) {
      stream.end();
    }
    entry.until(exchange.knownUntil());
    return entry;
  }

  /** One stream, told of its end. What changes, its session is told, and not each stream. */
  final class Opened implements Subscriber, Runnable {
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable EventStream stream;
    private volatile @Nullable Instant until;

    Opened(Runnable whenClosed) {
      this.whenClosed = whenClosed;
    }

    /** The stream itself; null before it is made. */
    @Nullable EventStream stream() {
      return stream;
    }

    /** Says until when the client is known, as it has shown last; null when it does not say. */
    void until(@Nullable Instant newest) {
      if (!Objects.equals(newest, until)) {
        until = newest;
        subscribers.endAt(this, newest);
      }
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
    public void resourceUpdated(String uri, Access access) {}

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
