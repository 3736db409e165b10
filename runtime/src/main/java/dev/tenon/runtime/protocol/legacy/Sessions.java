package dev.tenon.runtime.protocol.legacy;

import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.protocol.OpenWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The open sessions of HTTP clients. There are never more than a set number; a session that has
 * been silent for longer than a set time is forgotten when it is asked for, when room is needed, or
 * with the next that is opened some time later. Thread-safe.
 */
public final class Sessions {
  private static final int ID_BYTES = 16;

  private final ConcurrentHashMap<String, Session> open = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final int max;
  private final long timeoutNanos;
  private final Ticker ticker;
  private final AtomicLong lastForgotten;
  private final RandomGenerator random;

  /**
   * @param max how many sessions may be open
   * @param timeout the silence after which a session is forgotten
   * @param ticker the clock
   * @param random makes ids; must not be guessable
   */
  public Sessions(int max, Duration timeout, Ticker ticker, RandomGenerator random) {
    this.max = max;
    this.timeoutNanos = timeout.toNanos();
    this.ticker = ticker;
    this.lastForgotten = new AtomicLong(ticker.nanoTime());
    this.random = random;
  }

  /** Opens {@code session} and returns its id, or null when there is no room. */
  @Nullable String open(Session session) {
    if (!takePlace()) {
      return null;
    }
    String id = newId();
    open.put(id, session);
    return id;
  }

  /** Takes a place for what counts as a session and is kept elsewhere; false when there is none. */
  boolean takePlace() {
    forgetSilentNowAndThen();
    if (count.incrementAndGet() > max && !forgetSilent()) {
      count.decrementAndGet();
      return false;
    }
    return true;
  }

  /** Gives back what {@link #takePlace} took. */
  void givePlaceBack() {
    count.decrementAndGet();
  }

  /** An id that nobody can guess. */
  String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The session with this id, or null when it is unknown, ended or forgotten. */
  @Nullable Session find(String id) {
    Session session = open.get(id);
    if (session == null) {
      return null;
    }
    long now = ticker.nanoTime();
    if (session.isSilentFor(timeoutNanos, now)) {
      end(id);
      return null;
    }
    session.touch(now);
    return session;
  }

  /** Ends the session with this id, cancels its calls, and returns whether there was one. */
  boolean end(String id) {
    Session session = open.remove(id);
    if (session == null) {
      return false;
    }
    count.decrementAndGet();
    session.end();
    return true;
  }

  /** Ends what clients are asked, because the server takes no more answers. */
  void endQuestions() {
    for (Session session : open.values()) {
      session.requests().close();
    }
  }

  /** The sessions that nobody has ended. */
  List<OpenWork.OpenSession> open() {
    List<OpenWork.OpenSession> sessions = new ArrayList<>();
    open.forEach((id, session) ->
        sessions.add(new OpenWork.OpenSession(id, session.revision(), session.client().name())));
    return sessions;
  }

  /** The time, for new sessions. */
  long now() {
    return ticker.nanoTime();
  }

  /** So that sessions which nobody ended do not stay until there is no room. */
  private void forgetSilentNowAndThen() {
    long now = ticker.nanoTime();
    long last = lastForgotten.get();
    if (now - last > timeoutNanos && lastForgotten.compareAndSet(last, now)) {
      forgetSilent();
    }
  }

  private boolean forgetSilent() {
    long now = ticker.nanoTime();
    Iterator<String> ids = open.keySet().iterator();
    while (ids.hasNext()) {
      String id = ids.next();
      Session session = open.get(id);
      if (session != null && session.isSilentFor(timeoutNanos, now)) {
        end(id);
      }
    }
    return count.get() <= max;
  }
}
