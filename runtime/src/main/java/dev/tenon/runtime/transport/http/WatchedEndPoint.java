package dev.tenon.runtime.transport.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection that the selector goes on to listen to while a call runs. Jetty would tell it for
 * each request not to listen, and then to listen again, which costs more than the call, and would
 * not notice before the answer is written that a client has closed. Here the thread of the selector
 * reads what has come into {@link ReadAhead}, so that nothing is left for the selector to report
 * again, and Jetty is given that first. Only while somebody else reads a long body does the
 * selector look away.
 *
 * <p>Whoever waits for a call is told of the client's leaving by {@link #poll}, which gives short
 * calls the time to end: a client may close its side as soon as it has sent its request.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
  /** Streams are many and last long, so that they are looked at only every so many ticks. */
  private static final int STREAM_TICKS = 3;

  /** How much of a refused body is read, how long, how long without a byte, and how often. */
  private static final long MOST_DISCARDED = 64L * 1024 * 1024;

  private static final int DISCARDED_AT_ONCE = 16 * 1024;
  private static final long DISCARD_NANOS = 5_000_000_000L;
  private static final long DISCARD_SILENCE_NANOS = 300_000_000L;
  private static final long DISCARD_PAUSE_NANOS = 2_000_000L;

  private final DisconnectWatch watch;
  private final Executor executor;
  private final long idleNanos;

  /**
   * Orders what reads and what decides whether the selector listens. Nobody waits inside, and
   * nothing of others is called that does.
   */
  private final ReentrantLock reading = new ReentrantLock();

  private final ReadAhead ahead = new ReadAhead();

  /** Whether the selector tells when something comes; guarded by {@link #reading}. */
  private boolean listening;

  /** For the thread of the selector. */
  private SelectionKey selected;

  /** Whether a request was answered and the next one not yet looked for. */
  private volatile boolean answered;

  private volatile @Nullable JettyExchange watched;
  private volatile int watchedSince;

  /** What this connection is used for at the moment. */
  private enum Phase {
    AWAITING_REQUEST,
    READING_BODY,
    RUNNING_CALL
  }

  private volatile Phase phase = Phase.AWAITING_REQUEST;

  /** The other side of the connection; null until somebody asks. */
  private volatile @Nullable String clientAddress;

  /** When the first bytes of the request that is awaited arrived, or 0. */
  private volatile long headerStart;

  WatchedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      DisconnectWatch watch,
      Executor executor,
      long idleNanos) {
    super(channel, selector, key, scheduler);
    this.selected = key;
    this.watch = watch;
    this.executor = executor;
    this.idleNanos = idleNanos;
  }

  /** The network address of the other side, without port; empty when there is none. */
  String clientAddress() {
    String known = clientAddress;
    if (known == null) {
      InetAddress address =
          getRemoteSocketAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
      known = address == null ? "" : address.getHostAddress();
      clientAddress = known;
    }
    return known;
  }

  /** Runs {@code call} on a thread that calls may keep for a while. */
  void execute(Runnable call) {
    executor.execute(call);
  }

  /** Tells that the header section of a request is complete. */
  void requestBegun() {
    phase = Phase.READING_BODY;
    headerStart = 0;
  }

  /** Tells that the request was read to its end: what follows may take as long as it likes. */
  void callBegun() {
    phase = Phase.RUNNING_CALL;
  }

  /** Tells that the request was answered. */
  void requestEnded() {
    watched = null;
    phase = Phase.AWAITING_REQUEST;
    answered = true;
  }

  /**
   * Watches for {@code exchange}, whose request must have been read to its end, until it has {@link
   * #requestEnded ended}.
   */
  void watch(JettyExchange exchange) {
    watchedSince = watch.tick();
    watched = exchange;
    watch.begin();
    if (!isOpen()) {
      lost(exchange);
    } else if (exchange.isEnded() && exchange.stream() == null) {
      // It ended meanwhile, and nobody else would end the watch.
      unwatch(exchange);
    }
  }

  /** Ends the watch for {@code exchange}, if it is not that for another one already. */
  private void unwatch(JettyExchange exchange) {
    if (watched == exchange) {
      watched = null;
    }
  }

  /**
   * Looks whether the client has gone, if this is watched since before the last tick.
   *
   * @return whether this is watched
   */
  boolean poll(int tick) {
    JettyExchange exchange = watched;
    if (exchange == null) {
      return false;
    }
    if (tick - watchedSince < 2) {
      return true;
    }
    JettyEventStream stream = exchange.stream();
    if (stream != null) {
      if ((tick - watchedSince) % STREAM_TICKS != 0) {
        return true;
      }
      if (stream.isStuck(idleNanos)) {
        stream.breakOff(new TimeoutException("The client does not read its stream"));
        return false;
      }
    }
    if (ahead.hasEnded()) {
      lost(exchange);
      return false;
    }
    reading.lock();
    try {
      if (!ahead.isFull()) {
        listen();
      }
    } finally {
      reading.unlock();
    }
    return true;
  }

  private void lost(JettyExchange exchange) {
    unwatch(exchange);
    exchange.clientGone();
  }

  /**
   * Something has come, or can be sent again: this is called by the thread of the selector.
   *
   * @return what another thread should do, or null when nobody waits for what has come
   */
  @Override
  public @Nullable Runnable onSelected() {
    int ready = selected.readyOps();
    boolean readable = (ready & SelectionKey.OP_READ) != 0;
    boolean told = true;
    Runnable task;
    reading.lock();
    try {
      boolean more = readable && mayReadAhead() && ahead.read(getChannel());
      task = super.onSelected();
      if (readable) {
        listening = more;
        told = !more || !ahead.isEmpty();
      }
      if (more) {
        // The interest that Jetty has just withdrawn is back before the selector learns of that.
        super.needsFillInterest();
      }
    } finally {
      reading.unlock();
    }
    boolean awaited = told && getFillInterest().isInterested();
    return ready != SelectionKey.OP_READ || awaited ? task : null;
  }

  /** A long body is not read ahead but by the one who reads it. */
  private boolean mayReadAhead() {
    return phase != Phase.READING_BODY || getFillInterest().isInterested();
  }

  @Override
  public void replaceKey(SelectionKey newKey) {
    selected = newKey;
    super.replaceKey(newKey);
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    boolean next = answered;
    answered = false;
    int filled;
    reading.lock();
    try {
      if (!ahead.isEmpty()) {
        filled = ahead.take(buffer);
        notIdle();
      } else {
        filled = next && listening ? 0 : super.fill(buffer);
      }
    } finally {
      reading.unlock();
    }
    if (filled > 0 && phase == Phase.AWAITING_REQUEST && isHeaderLate()) {
      close();
      return -1;
    }
    return filled;
  }

  /**
   * Reads and throws away what a refused client is still sending, for a while. Closing a connection
   * that has unread bytes resets it, and with that the client would lose the answer that says why.
   */
  void discardRest() {
    ByteBuffer scratch = ByteBuffer.allocate(DISCARDED_AT_ONCE);
    long begin = System.nanoTime();
    long silentSince = begin;
    long left = MOST_DISCARDED;
    while (left > 0) {
      int count;
      try {
        count = getChannel().read(scratch.clear());
      } catch (IOException e) {
        return;
      }
      long now = System.nanoTime();
      if (count > 0) {
        left -= count;
        silentSince = now;
      } else if (count < 0 || now - silentSince > DISCARD_SILENCE_NANOS) {
        return;
      } else {
        LockSupport.parkNanos(DISCARD_PAUSE_NANOS);
      }
      if (now - begin > DISCARD_NANOS) {
        return;
      }
    }
  }

  /**
   * A client that sends its header section a byte at a time is never idle, so that its whole time
   * is bounded here.
   */
  private boolean isHeaderLate() {
    long now = System.nanoTime();
    long since = headerStart;
    if (since == 0) {
      headerStart = now == 0 ? 1 : now;
      return false;
    }
    return now - since > idleNanos;
  }

  /** Calls back at once when there is something already: the selector tells nobody of it. */
  @Override
  protected void needsFillInterest() {
    reading.lock();
    try {
      if (ahead.isEmpty() && !ahead.hasEnded()) {
        listen();
        return;
      }
    } finally {
      reading.unlock();
    }
    executor.execute(getFillInterest()::fillable);
  }

  /** Makes sure that the selector tells when something comes. With the lock. */
  private void listen() {
    if (!listening) {
      listening = true;
      super.needsFillInterest();
    }
  }

  /**
   * A call may be silent for as long as it likes; only a pending write to a client that does not
   * read times out.
   */
  @Override
  protected void onIdleExpired(TimeoutException timeout) {
    if (phase == Phase.RUNNING_CALL && !getWriteFlusher().isPending()) {
      return;
    }
    JettyExchange exchange = watched;
    JettyEventStream stream = exchange == null ? null : exchange.stream();
    if (stream == null) {
      super.onIdleExpired(timeout);
    } else {
      stream.breakOff(timeout);
    }
  }

  @Override
  public void onClose(@Nullable Throwable cause) {
    super.onClose(cause);
    JettyExchange exchange = watched;
    if (exchange != null) {
      lost(exchange);
    }
  }
}
