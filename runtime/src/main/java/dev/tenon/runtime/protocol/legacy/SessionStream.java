package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.protocol.EventStream;
import dev.tenon.runtime.protocol.ServerSentEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a session: the numbers of its events, and the connection that a client opened for
 * it with GET. Everything here is guarded by the lock of its {@link SessionStreams}.
 */
final class SessionStream {
  private final SessionStreams session;
  private final long number;
  private final Principal caller;

  /** How many of its events are kept; changed by {@link SessionStreams} only. */
  int kept;

  private long last;
  private long sent;
  private boolean finished;
  private boolean resumed;
  private @Nullable Outlet outlet;

  /** A connection that a client opened with GET. */
  static final class Outlet {
    @Nullable EventStream events;
    volatile boolean closed;

    private boolean send(ServerSentEvent event) {
      EventStream open = events;
      return open != null && !closed && open.send(event);
    }

    private void end() {
      EventStream open = events;
      if (open != null) {
        open.end();
      }
    }
  }

  /**
   * @param caller whose call it is of; nobody when it is of none
   */
  SessionStream(SessionStreams session, long number, Principal caller) {
    this.session = session;
    this.number = number;
    this.caller = caller;
  }

  /**
   * Whether {@code other}, who is the same caller, may still do all that the one could who called:
   * the rest of an answer is for nobody else.
   */
  boolean isFor(Principal other) {
    return other.scopes().containsAll(caller.scopes()) && other.roles().containsAll(caller.roles());
  }

  long number() {
    return number;
  }

  /** The number of the last event. */
  long last() {
    return last;
  }

  /** The number of the last event that was sent to an open stream. */
  long sent() {
    return sent;
  }

  private String id(long event) {
    return number + "-" + event;
  }

  boolean isFinished() {
    return finished;
  }

  /**
   * Adds a message as an event: keeps it, and sends it to the client that has come back for this
   * stream.
   *
   * @return the event for the connection of the call; null when a client has come back for it
   */
  @Nullable ServerSentEvent append(byte[] message) {
    session.lock.lock();
    try {
      last++;
      ServerSentEvent event = ServerSentEvent.message(id(last), message);
      session.keep(this, last, event);
      if (!resumed) {
        return event;
      }
      Outlet open = outlet;
      if (open == null || !send(open, event, last)) {
        outlet = null;
      }
      return null;
    } finally {
      session.lock.unlock();
    }
  }

  /** Makes an event without a message, from which a client can resume. */
  ServerSentEvent position(@Nullable Duration retry) {
    session.lock.lock();
    try {
      return ServerSentEvent.position(id(++last), retry);
    } finally {
      session.lock.unlock();
    }
  }

  /** Goes on with {@code next}: first what came after the event {@code after}, then what comes. */
  void resume(Outlet next, long after, boolean primes) {
    Outlet before = outlet;
    outlet = next;
    resumed = true;
    if (before != null) {
      before.end();
    }
    if (primes && after >= last) {
      ServerSentEvent position = position(null);
      send(next, position, last);
    }
    session.replay(this, after, next);
    if (finished) {
      next.end();
    }
  }

  /** Sends one of its events, and remembers that it was. */
  boolean send(Outlet to, ServerSentEvent event, long eventNumber) {
    boolean taken = to.send(event);
    if (taken) {
      sent = eventNumber;
    }
    return taken;
  }

  /** Ends the stream: nothing comes after what is there. */
  void finish() {
    session.lock.lock();
    try {
      finished = true;
      Outlet open = outlet;
      outlet = null;
      if (open != null) {
        open.end();
      }
      session.forgetIfOver(this);
    } finally {
      session.lock.unlock();
    }
  }
}
