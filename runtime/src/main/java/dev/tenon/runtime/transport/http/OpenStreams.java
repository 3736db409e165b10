package dev.tenon.runtime.transport.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The streams that are open, so that a stop can end them. Thread-safe. */
final class OpenStreams {
  private final Set<JettyEventStream> all = ConcurrentHashMap.newKeySet();
  private final CountDownLatch none = new CountDownLatch(1);
  private final int limit;
  private volatile boolean closed;

  /** None yet; each will keep {@code limit} bytes for a slow reader. */
  OpenStreams(int limit) {
    this.limit = limit;
  }

  /** How many bytes a stream keeps for a slow reader. */
  int limit() {
    return limit;
  }

  /** Adds a stream; one that comes after the end is ended at once. */
  void add(JettyEventStream stream) {
    all.add(stream);
    if (closed) {
      stream.end();
    }
  }

  /** Takes a stream away that is over. */
  void remove(JettyEventStream stream) {
    all.remove(stream);
    tellIfNone();
  }

  /** How many streams are open. */
  int size() {
    return all.size();
  }

  /** Ends every stream after what is queued, now and from now on. */
  void endAll() {
    closed = true;
    for (JettyEventStream stream : all) {
      stream.end();
    }
    tellIfNone();
  }

  /** Waits after {@link #endAll} until no stream is open, at most {@code nanos}. */
  void awaitNone(long nanos) throws InterruptedException {
    none.await(nanos, TimeUnit.NANOSECONDS);
  }

  private void tellIfNone() {
    if (closed && all.isEmpty()) {
      none.countDown();
    }
  }
}
