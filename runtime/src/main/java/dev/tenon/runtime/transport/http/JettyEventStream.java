package dev.tenon.runtime.transport.http;

import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * A stream over one connection. It holds no thread: what is sent is queued, and one write at a time
 * takes from the queue; the end of a write begins the next.
 */
final class JettyEventStream implements EventStream {
  private final Response response;
  private final Callback callback;
  private final WatchedEndPoint endPoint;
  private final OpenStreams open;
  private final Writes writes = new Writes();

  /** Taken by whoever runs it. */
  private final AtomicReference<@Nullable Runnable> whenClosed;

  /** Guards the fields below; nothing else is called while it is held. */
  private final ReentrantLock state = new ReentrantLock();

  private final Condition room = state.newCondition();

  private final ArrayDeque<byte[]> queue = new ArrayDeque<>();

  /** The bytes in the queue and in the write that is going on. */
  private long kept;

  /** The bytes in the write that is going on, and when it began; 0 for none. */
  private int inFlight;

  private long writingSince;
  private boolean headWritten;
  private boolean ending;
  private boolean closed;

  /**
   * A stream that is still to be {@link #open opened}.
   *
   * @param callback told of the end
   * @param open where the stream is counted, and bounded
   * @param whenClosed run once when it is over
   */
  JettyEventStream(
      Response response,
      Callback callback,
      WatchedEndPoint endPoint,
      OpenStreams open,
      Runnable whenClosed) {
    this.response = response;
    this.callback = callback;
    this.endPoint = endPoint;
    this.open = open;
    this.whenClosed = new AtomicReference<>(whenClosed);
  }

  /** Writes the header section at once, since clients wait for it. */
  void open() {
    writes.iterate();
  }

  @Override
  public boolean send(ServerSentEvent event) {
    return enqueue(EventBytes.of(event), false, false);
  }

  @Override
  public boolean sendPatiently(ServerSentEvent event) {
    return enqueue(EventBytes.of(event), false, true);
  }

  @Override
  public void keepAlive() {
    enqueue(EventBytes.comment(), true, false);
  }

  private boolean enqueue(byte[] bytes, boolean onlyIfIdle, boolean patient) {
    boolean tooSlow;
    state.lock();
    try {
      while (patient && !closed && !ending && isFullFor(bytes)) {
        // A client that reads nothing for a while is given up, which ends this too.
        room.awaitUninterruptibly();
      }
      if (closed || ending) {
        return false;
      }
      if (onlyIfIdle && kept > 0) {
        return true;
      }
      tooSlow = isFullFor(bytes);
      if (!tooSlow) {
        queue.add(bytes);
        kept += bytes.length;
      }
    } finally {
      state.unlock();
    }
    if (tooSlow) {
      breakOff(new IOException("The client reads its stream too slowly"));
      return false;
    }
    writes.iterate();
    return true;
  }

  /**
   * A single event may be longer than the bound: it is there already, and no reader is slow who has
   * read all the others.
   */
  private boolean isFullFor(byte[] bytes) {
    return kept > 0 && kept + bytes.length > open.limit();
  }

  @Override
  public void end() {
    state.lock();
    try {
      ending = true;
      room.signalAll();
    } finally {
      state.unlock();
    }
    writes.iterate();
  }

  /** Ends the stream because the client has gone. */
  void clientGone() {
    breakOff(new EofException("The client has gone"));
  }

  /** Whether a write has been going on for longer than {@code nanos}. */
  boolean isStuck(long nanos) {
    state.lock();
    try {
      return inFlight > 0 && System.nanoTime() - writingSince > nanos;
    } finally {
      state.unlock();
    }
  }

  /** Closes the connection; what is queued is lost. */
  void breakOff(Throwable cause) {
    state.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      queue.clear();
      room.signalAll();
    } finally {
      state.unlock();
    }
    writes.abort(cause);
    // This ends a write that is going on, without which the abortion would wait for the client.
    endPoint.close(cause);
    endPoint.requestEnded();
    over();
  }

  private void over() {
    open.remove(this);
    Runnable action = whenClosed.getAndSet(null);
    if (action != null) {
      try {
        action.run();
      } catch (RuntimeException e) {
        // The threads that come by here serve other clients too.
        HttpLog.error("What is done when a stream is over failed", e);
      }
    }
  }

  /** What is to be written next, or null for nothing. */
  private @Nullable ByteBuffer next() {
    state.lock();
    try {
      if (inFlight > 0) {
        kept -= inFlight;
        inFlight = 0;
        room.signalAll();
      }
      if (!headWritten) {
        headWritten = true;
        return BufferUtil.EMPTY_BUFFER;
      }
      byte[] bytes = queue.poll();
      if (bytes == null) {
        return null;
      }
      inFlight = bytes.length;
      writingSince = System.nanoTime();
      return ByteBuffer.wrap(bytes);
    } finally {
      state.unlock();
    }
  }

  private boolean isLast() {
    state.lock();
    try {
      return ending && queue.isEmpty();
    } finally {
      state.unlock();
    }
  }

  /** One write after the other. */
  private final class Writes extends IteratingCallback {
    private boolean lastWritten;

    @Override
    protected Action process() {
      if (lastWritten) {
        return Action.SUCCEEDED;
      }
      ByteBuffer next = next();
      if (next != null) {
        response.write(false, next, this);
        return Action.SCHEDULED;
      }
      if (!isLast()) {
        return Action.IDLE;
      }
      lastWritten = true;
      // Before the write whose end lets the next request of the connection begin.
      endPoint.requestEnded();
      response.write(true, BufferUtil.EMPTY_BUFFER, this);
      return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
      state.lock();
      try {
        closed = true;
      } finally {
        state.unlock();
      }
      callback.succeeded();
      over();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
      breakOff(cause);
      callback.failed(cause);
    }

    /** Lets the selector itself go on with the next write: nothing here blocks. */
    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }
  }
}
