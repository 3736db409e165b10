package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.Channel;
import dev.tenon.runtime.protocol.ChannelEndpoint;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection of which one half is a stream and the other half are many POST requests. It is over
 * when its stream is. Thread-safe.
 */
final class SseConnection implements Channel {
  /** Who sent the newest message: always the same caller, but scopes may change. */
  private volatile Principal principal;

  private volatile String clientAddress = "";

  private final Executor calls;
  private final ChannelEndpoint.Connection connection;

  /** The threads that run its calls, which may wait until the client has read. */
  private final Set<Thread> callers = ConcurrentHashMap.newKeySet();

  /** Held while a message is handled, which is soon over, and guards {@link #lost}. */
  private final ReentrantLock receiving = new ReentrantLock();

  private boolean lost;
  private volatile boolean closed;
  private volatile OpenStreams.@Nullable Opened opened;

  /**
   * @param endpoint what serves it
   * @param principal who opened the stream
   * @param calls runs its calls; must not block
   */
  SseConnection(ChannelEndpoint endpoint, Principal principal, Executor calls) {
    this.principal = principal;
    this.calls = calls;
    this.connection = endpoint.connect(this);
  }

  /** Begins to send on {@code begun}, which first says where messages are taken. */
  void begin(OpenStreams.Opened begun, String path) {
    opened = begun;
    EventStream open = stream();
    if (open != null) {
      boolean unused = open.send(ServerSentEvent.endpoint(path));
    }
  }

  private @Nullable EventStream stream() {
    OpenStreams.Opened begun = opened;
    return begun == null ? null : begun.stream();
  }

  @Override
  public Principal principal() {
    return principal;
  }

  @Override
  public String clientAddress() {
    return clientAddress;
  }

  @Override
  public void send(byte[] message) {
    EventStream open = stream();
    if (open != null) {
      ServerSentEvent event = ServerSentEvent.message(message);
      boolean unused =
          callers.contains(Thread.currentThread()) ? open.sendPatiently(event) : open.send(event);
    }
  }

  @Override
  public void execute(Runnable call) {
    if (closed) {
      throw new RejectedExecutionException("The client has gone");
    }
    calls.execute(() -> patiently(call));
  }

  @Override
  public void patiently(Runnable call) {
    Thread caller = Thread.currentThread();
    callers.add(caller);
    try {
      call.run();
    } finally {
      callers.remove(caller);
    }
  }

  /**
   * Handles a message that came with {@code exchange}, from the caller of the connection; returns
   * false when the connection is over. It lasts as long as what the newest message was sent with.
   */
  boolean receive(HttpExchange exchange, byte[] message, int offset, int length) {
    receiving.lock();
    try {
      if (closed) {
        return false;
      }
      principal = exchange.principal();
      clientAddress = exchange.clientAddress();
      OpenStreams.Opened begun = opened;
      if (begun != null) {
        begun.until(exchange.knownUntil());
      }
      connection.receive(message, offset, length);
      return true;
    } finally {
      if (lost) {
        connection.close(Duration.ZERO);
      }
      receiving.unlock();
    }
  }

  /** Cancels what is running, because the client has gone. */
  void lost() {
    receiving.lock();
    try {
      closed = true;
      // An answer may have broken the stream: then the message that it answers ends first.
      lost = receiving.getHoldCount() > 1;
      if (lost) {
        return;
      }
    } finally {
      receiving.unlock();
    }
    connection.close(Duration.ZERO);
  }

  /** Takes no more messages, gives running calls {@code grace} to answer, and ends the stream. */
  void end(Duration grace) {
    receiving.lock();
    try {
      closed = true;
    } finally {
      receiving.unlock();
    }
    // Not under the lock, for which whoever loses the client meanwhile would wait.
    connection.close(grace);
    EventStream open = stream();
    if (open != null) {
      open.end();
    }
  }
}
