package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.concurrent.VirtualThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection that can be watched for the client's going away while a call runs. Jetty reads a
 * connection only when it wants a request, so a client that closes in the middle of a call would go
 * unnoticed until the answer is written. While a watch is on, and only then, {@link #poll} reads
 * instead of Jetty; what it reads, the next request of a client that pipelines, is kept and given
 * to Jetty first.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
  private static final int MOST_KEPT = 64 * 1024;
  private static final byte[] NOTHING = {};

  /** Streams are many and last long, so that they are looked at only every so many ticks. */
  private static final int STREAM_TICKS = 3;

  /** How much of a refused body is read, how long, how long without a byte, and how often. */
  private static final long MOST_DISCARDED = 64L * 1024 * 1024;

  private static final int DISCARDED_AT_ONCE = 16 * 1024;
  private static final long DISCARD_NANOS = 5_000_000_000L;
  private static final long DISCARD_SILENCE_NANOS = 300_000_000L;
  private static final long DISCARD_PAUSE_NANOS = 2_000_000L;

  /** Only virtual threads give way without asking the system. */
  private static final boolean YIELDS = VirtualThreads.supported();

  /**
   * So many requests in a row may come without the selector. A virtual thread that gives way stands
   * before those that the selector has begun, so that busy clients must not hold on for long.
   */
  private static final int MOST_CAUGHT = 8;

  private final DisconnectWatch watch;
  private final Executor executor;
  private final long idleNanos;

  /** Guards reading by {@link #poll} against reading by Jetty, and {@link #kept}. */
  private final ReentrantLock reading = new ReentrantLock();

  /** Whether a request was answered and the next one not yet looked for. */
  private volatile boolean answered;

  /** How many requests in a row came without the selector; for the one thread that reads. */
  private int caught;

  private volatile @Nullable JettyExchange watched;
  private volatile int watchedSince;
  private volatile byte[] kept = NOTHING;

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
    unwatch();
    phase = Phase.AWAITING_REQUEST;
    answered = true;
  }

  /**
   * Watches for {@code exchange}, whose request must have been read to its end, until {@link
   * #unwatch}.
   */
  void watch(JettyExchange exchange) {
    watchedSince = watch.tick();
    watched = exchange;
    watch.begin();
    if (!isOpen()) {
      lost(exchange);
    }
  }

  /** Ends the watch. When this returns, no one but Jetty reads. */
  void unwatch() {
    if (watched != null) {
      reading.lock();
      try {
        watched = null;
      } finally {
        reading.unlock();
      }
    }
  }

  /**
   * Looks whether the client has gone, if this is watched since before the last tick.
   *
   * @param scratch where bytes are read to; its content does not matter
   * @return whether this is watched
   */
  boolean poll(int tick, ByteBuffer scratch) {
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
    boolean gone = false;
    reading.lock();
    try {
      if (watched == exchange && kept.length < MOST_KEPT) {
        gone = !keepWhatCame(scratch);
      }
    } finally {
      reading.unlock();
    }
    if (gone) {
      lost(exchange);
    }
    return !gone;
  }

  private boolean keepWhatCame(ByteBuffer scratch) {
    scratch.clear();
    int count;
    try {
      count = getChannel().read(scratch);
    } catch (IOException e) {
      return false;
    }
    if (count > 0) {
      byte[] more = Arrays.copyOf(kept, kept.length + count);
      scratch.flip().get(more, kept.length, count);
      kept = more;
    }
    return count >= 0;
  }

  private void lost(JettyExchange exchange) {
    unwatch();
    exchange.clientGone();
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    int filled;
    if (watched == null && kept.length == 0) {
      filled = read(buffer);
    } else {
      reading.lock();
      try {
        filled = kept.length == 0 ? read(buffer) : fillFromKept(buffer);
      } finally {
        reading.unlock();
      }
    }
    if (filled > 0 && phase == Phase.AWAITING_REQUEST && isHeaderLate()) {
      close();
      return -1;
    }
    return filled;
  }

  /**
   * Reads what has come. A client that was answered just now may send its next request at once:
   * this thread gives way to others, and if the request is there then, it need not go the long way
   * round by the selector and another thread, which costs more than a call.
   */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on it but speed.
  private int read(ByteBuffer buffer) throws IOException {
    int filled = super.fill(buffer);
    if (YIELDS && filled == 0 && answered) {
      if (caught < MOST_CAUGHT) {
        Thread.yield();
        filled = super.fill(buffer);
      }
      caught = filled > 0 ? caught + 1 : 0;
    }
    answered = false;
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

  private int fillFromKept(ByteBuffer buffer) {
    int position = BufferUtil.flipToFill(buffer);
    int count = Math.min(buffer.remaining(), kept.length);
    buffer.put(kept, 0, count);
    BufferUtil.flipToFlush(buffer, position);
    kept = count == kept.length ? NOTHING : Arrays.copyOfRange(kept, count, kept.length);
    return count;
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

  /** Calls back at once when there is something kept: the selector cannot know of it. */
  @Override
  protected void needsFillInterest() {
    if (kept.length > 0) {
      executor.execute(getFillInterest()::fillable);
    } else {
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
