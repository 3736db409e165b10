package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.HttpExchange;
import dev.tenon.runtime.protocol.ServerSentEvent;
import dev.tenon.runtime.protocol.method.NotificationSink;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one HTTP session and the events that are kept for a client that lost one. Each
 * message is an event of exactly one stream: of the call that it belongs to, or of the one that GET
 * opens. The id of an event is the number of its stream, a hyphen, and its own number within that
 * stream. Of all events of a session the newest are kept, up to a number and a size. Thread-safe,
 * and never waits for a client.
 */
final class SessionStreams implements NotificationSink {
  private static final int MAX_DIGITS = 18;

  /** Guards everything here and the fields of each {@link SessionStream}. */
  final ReentrantLock lock = new ReentrantLock();

  private final int maxEvents;
  private final int maxBytes;
  private final KeptBytes all;
  private final OpenStreams open;
  private final ArrayDeque<Kept> log = new ArrayDeque<>(0);
  private final Map<Long, SessionStream> streams = new HashMap<>();
  private final AtomicInteger standing = new AtomicInteger();
  private final SessionStream standalone = new SessionStream(this, 0, Principal.NOBODY);
  private long lastStream;
  private int bytes;
  private boolean ended;

  /** An event that is kept. */
  private record Kept(SessionStream stream, long number, ServerSentEvent event) {}

  /**
   * @param maxEvents how many events are kept
   * @param maxBytes how long they are together, in bytes
   * @param all what all sessions keep
   * @param open the streams of all sessions
   */
  SessionStreams(int maxEvents, int maxBytes, KeptBytes all, OpenStreams open) {
    this.all = all;
    this.maxEvents = maxEvents;
    this.maxBytes = maxBytes;
    this.open = open;
  }

  /** Sends a message that belongs to no call; it is kept while no stream for it is open. */
  @Override
  public void notify(byte[] message) {
    lock.lock();
    try {
      if (!ended) {
        standalone.append(message);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Begins the stream of a call of {@code caller}. */
  SessionStream begin(Principal caller) {
    lock.lock();
    try {
      SessionStream stream = new SessionStream(this, ++lastStream, caller);
      streams.put(lastStream, stream);
      return stream;
    } finally {
      lock.unlock();
    }
  }

  /** What opening a stream came to. */
  enum Opened {
    /** It is open. */
    OPEN,
    /** There is nothing to resume, or nothing of it is kept. */
    UNKNOWN,
    /** Too many are open. */
    TOO_MANY
  }

  /**
   * Answers GET with a stream, which takes the place of one that the client had before.
   *
   * @param lastEventId the last event that the client received, or null for none
   * @param primes whether the stream begins with an event that has no message
   * @param whenClosed runs when the stream is over
   */
  Opened open(
      HttpExchange exchange, @Nullable String lastEventId, boolean primes, Runnable whenClosed) {
    lock.lock();
    try {
      SessionStream stream = lastEventId == null ? standalone : find(lastEventId);
      long after = lastEventId == null ? standalone.sent() : number(lastEventId, 1);
      if (ended
          || stream == null
          || !stream.isFor(exchange.principal())
          || after < 0
          || after > stream.last()) {
        return Opened.UNKNOWN;
      }
      standing.incrementAndGet();
      SessionStream.Outlet outlet = new SessionStream.Outlet();
      OpenStreams.Opened opened =
          open.open(
              exchange,
              () -> {
                // Without the lock, since a transport may hold locks of its own here.
                outlet.closed = true;
                standing.decrementAndGet();
                whenClosed.run();
              });
      outlet.events = opened == null ? null : opened.stream();
      if (outlet.events == null) {
        standing.decrementAndGet();
        return Opened.TOO_MANY;
      }
      stream.resume(outlet, after, primes && stream == standalone);
      return Opened.OPEN;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a stream is open. */
  boolean isOpen() {
    return standing.get() > 0;
  }

  /** Ends the session's own stream and keeps nothing any more; the streams of calls end by them. */
  void end() {
    lock.lock();
    try {
      ended = true;
      standalone.finish();
      log.clear();
      all.remove(bytes);
      bytes = 0;
      for (SessionStream stream : List.copyOf(streams.values())) {
        stream.finish();
      }
      streams.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Keeps an event; {@link #lock} must be held. */
  void keep(SessionStream stream, long number, ServerSentEvent event) {
    if (ended) {
      return;
    }
    log.addLast(new Kept(stream, number, event));
    stream.kept++;
    bytes += event.data().length;
    all.add(event.data().length);
    while (log.size() > maxEvents || bytes > maxBytes || (all.isOver() && !log.isEmpty())) {
      Kept oldest = log.removeFirst();
      bytes -= oldest.event.data().length;
      all.remove(oldest.event.data().length);
      oldest.stream.kept--;
      forgetIfOver(oldest.stream);
    }
  }

  /** Sends the kept events of a stream after one of them; {@link #lock} must be held. */
  void replay(SessionStream stream, long after, SessionStream.Outlet outlet) {
    for (Kept kept : log) {
      if (kept.stream == stream && kept.number > after) {
        stream.send(outlet, kept.event, kept.number);
      }
    }
  }

  /** Forgets a stream that has ended and of which nothing is kept; {@link #lock} must be held. */
  void forgetIfOver(SessionStream stream) {
    if (stream.isFinished() && stream.kept == 0) {
      streams.remove(stream.number());
    }
  }

  private @Nullable SessionStream find(String lastEventId) {
    long number = number(lastEventId, 0);
    return number == 0 ? standalone : streams.get(number);
  }

  /** One of the two numbers of an event's id; -1 when it is no such id. */
  private static long number(String eventId, int part) {
    String[] parts = eventId.split("-", -1);
    if (parts.length != 2 || parts[part].isEmpty() || parts[part].length() > MAX_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < parts[part].length(); i++) {
      char digit = parts[part].charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = 10 * number + (digit - '0');
    }
    return number;
  }
}
